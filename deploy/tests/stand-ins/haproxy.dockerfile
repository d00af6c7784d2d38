FROM flotilla-test/debian:12
USER haproxy
