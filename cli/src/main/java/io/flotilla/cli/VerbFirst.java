package io.flotilla.cli;

import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Lets people say the verb first: {@code flotilla add user ann} is {@code flotilla user add ann}. */
final class VerbFirst implements IParameterPreprocessor {

    @Override
    public boolean preprocess(Stack<String> args, CommandSpec root, ArgSpec option, Map<String, Object> info) {
        // The top of the stack is the first argument.
        int first = args.size() - 1;
        while (first >= 0 && args.get(first).startsWith("-")) {
            boolean takesNext = root.findOption(args.get(first)) != null
                    && root.findOption(args.get(first)).arity().min() > 0;
            first -= takesNext ? 2 : 1;
        }
        if (first >= 0 && !root.subcommands().containsKey(args.get(first))) {
            swap(args, first, root);
        }
        return false;
    }

    private static void swap(Stack<String> args, int first, CommandSpec root) {
        String verb = args.get(first);
        List<String> nouns = root.subcommands().values().stream()
                .distinct()
                .filter(noun -> noun.getSubcommands().containsKey(verb))
                .map(CommandLine::getCommandName)
                .toList();
        if (nouns.isEmpty()) {
            return;
        }
        CommandLine noun = first == 0 ? null : root.subcommands().get(args.get(first - 1));
        if (noun == null || !noun.getSubcommands().containsKey(verb)) {
            throw new ParameterException(
                    root.commandLine(),
                    "To %s what? %s"
                            .formatted(
                                    verb,
                                    nouns.stream()
                                            .map(name -> "flotilla " + name + " " + verb)
                                            .collect(Collectors.joining(", "))));
        }
        args.set(first, args.get(first - 1));
        args.set(first - 1, verb);
    }
}
