# One image for both databases: DOCKET_DB_URL decides at the start, and without it the data are embedded, under /data.
# Bases are named by the digest of their manifest list, so that the same sources make the same image. To take a newer one:
#     docker buildx imagetools inspect maven:3-eclipse-temurin-25
FROM maven:3.9.16-eclipse-temurin-25@sha256:dd8e01b3be719853578c07b57ff8d9bbbbfe746f802226f05b19689420815221 AS build
WORKDIR /src
COPY pom.xml ./
COPY src ./src
RUN mvn -B -ntp compile jar:jar quarkus:build@for-h2 quarkus:build@for-postgresql
COPY . .
RUN sh .ci/dist && javac -d target/recording .ci/Recording.java

# What a run of each program leaves, so that the next starts are quicker: recorded where it is used, because it fits this Java alone
FROM eclipse-temurin:25.0.4_7-jre@sha256:bb036ed6cfdc57e3da7c22634d15f1b840d2caf76183861c80e81ca4b5104abb AS recorded
RUN apt-get update && apt-get install -y --no-install-recommends postgresql
COPY --from=build /src/target/dist/docket /opt/docket
COPY --from=build /src/target/recording /recording
RUN java -cp /recording Recording /opt/docket/bin/docket /opt/docket/h2
RUN service postgresql start \
    && su postgres -c "psql -c \"create role recording login password 'recording'\" -c 'create database recording owner recording'" \
    && DOCKET_RECORD_DB_URL="jdbc:postgresql://localhost/recording?user=recording&password=recording" \
        java -cp /recording Recording /opt/docket/bin/docket /opt/docket/postgresql

FROM eclipse-temurin:25.0.4_7-jre@sha256:bb036ed6cfdc57e3da7c22634d15f1b840d2caf76183861c80e81ca4b5104abb
RUN useradd --system --uid 10001 docket && mkdir /data && chown docket /data
COPY --from=recorded /opt/docket /opt/docket
USER docket
ENV DOCKET_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["/opt/docket/bin/docket"]
