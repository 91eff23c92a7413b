# Isnad on a JVM: docker build -t isnad . && docker run -p 127.0.0.1:8080:8080 -v isnad:/data isnad
# More than serving: docker run … isnad ask "…"

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY prompts/ prompts/
COPY src/main/ src/main/
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -Dmaven.test.skip=true package

FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --user-group --no-create-home isnad && install -d -o isnad -g isnad /data
WORKDIR /isnad
# Apart, from what changes least to what changes most, so that an upgrade fetches little.
COPY --from=build /build/target/quarkus-app/lib/ lib/
COPY --from=build /build/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /build/target/quarkus-app/*.jar ./
COPY --from=build /build/target/quarkus-app/app/ app/
# Java takes the encoding of arguments from the locale: without UTF-8, Arabic would not arrive.
ENV LC_ALL=C.UTF-8 ISNAD_DATA_DIR=/data ISNAD_JAVA_OPTS=
VOLUME /data
EXPOSE 8080
# A number, so that orchestrators can see that it is not root.
USER 10001
ENTRYPOINT ["sh", "-c", "exec java $ISNAD_JAVA_OPTS -jar /isnad/quarkus-run.jar \"$@\"", "isnad"]
