FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml ./
COPY src ./src
RUN mvn -B -ntp package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 docket && mkdir /data && chown docket /data
COPY --from=build --chown=docket /src/target/quarkus-app /app
USER docket
ENV DOCKET_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]
