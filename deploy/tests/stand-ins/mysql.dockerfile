FROM flotilla-test/debian:12
RUN groupadd -g 999 mysql && useradd -u 999 -g 999 -M mysql \
 && mkdir -p /var/lib/mysql /var/run/mysqld && chown 999:999 /var/lib/mysql /var/run/mysqld
COPY tree /opt/mysql
COPY my.cnf /etc/my.cnf
COPY mysql-entrypoint /usr/local/bin/
ENV PATH=/opt/mysql/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
VOLUME /var/lib/mysql
ENTRYPOINT ["mysql-entrypoint"]
CMD ["mysqld"]
