FROM flotilla-test/debian:12
RUN mkdir /data && chown redis:redis /data
VOLUME /data
WORKDIR /data
USER redis
