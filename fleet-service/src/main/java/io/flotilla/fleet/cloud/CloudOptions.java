package io.flotilla.fleet.cloud;

import io.flotilla.api.cloud.CloudPaths;
import io.flotilla.api.cloud.CloudServer;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.cloud.health.HealthRules;
import jakarta.ws.rs.QueryParam;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The options in the query string of all calls about cloud servers. */
public class CloudOptions {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,9})?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,6}");

    @QueryParam(CloudPaths.CPU_THRESHOLD)
    @Parameter(
            description = "A server is unhealthy when its CPU is above this percentage",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "100", defaultValue = "90"))
    String cpuThreshold;

    @QueryParam(CloudPaths.MEMORY_THRESHOLD)
    @Parameter(
            description = "A server is unhealthy when its memory is above this percentage",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "100", defaultValue = "90"))
    String memoryThreshold;

    @QueryParam(CloudPaths.MINIMUM)
    @Parameter(
            description = "A service is unhealthy when fewer healthy servers than this run it",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "2"))
    String minimum;

    @QueryParam(CloudPaths.SERVICE)
    @Parameter(description = "Only servers of this service")
    String service;

    /** @throws ProblemException BAD_REQUEST, for numbers that are none */
    HealthRules rules() {
        HealthRules standard = HealthRules.DEFAULT;
        return new HealthRules(
                percentage(CloudPaths.CPU_THRESHOLD, cpuThreshold, standard.cpu()),
                percentage(CloudPaths.MEMORY_THRESHOLD, memoryThreshold, standard.memory()),
                count(minimum, standard.minimum()));
    }

    /** Which servers are asked for. */
    Predicate<CloudServer> filter() {
        String wanted = service;
        return server -> wanted == null || wanted.equals(server.service());
    }

    private static double percentage(String name, String text, double standard) {
        if (text == null) {
            return standard;
        }
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : -1;
        if (value < 0 || value > 100) {
            throw new ProblemException(CommonError.BAD_REQUEST, name + " is a percentage from 0 to 100, such as 90");
        }
        return value;
    }

    private static int count(String text, int standard) {
        if (text == null) {
            return standard;
        }
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new ProblemException(
                    CommonError.BAD_REQUEST, CloudPaths.MINIMUM + " is a whole number from 0 on, such as 2");
        }
        return Integer.parseInt(text);
    }
}
