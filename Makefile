# Docket: build, run and test. `make` lists the targets.
JDK := $(shell sh .ci/jdk 2>/dev/null)
# Maven's own libraries use what this JDK warns of. A build ends before the second compiler is worth its time
MVN := JAVA_HOME="$(JDK)" MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC $$MAVEN_OPTS" mvn -B -ntp
# In a file, because Maven colors what it prints
CLASS_PATH = $(MVN) -q dependency:build-classpath -Dmdep.outputFile=target/test-class-path

.PHONY: help jdk benched run package data-exist dist test test-postgres15 test-claims proof kill docs screenshots lint lint-contracts lint-manifests lint-alerts clients bench bench-smoke bench-reads bench-start bench-versions bench-streams bench-postgres bench-files bench-webhooks soak verify-log verify-files clean bench-images match-eval bench-match bench-claims bench-search bench-import bench-export ha-test upgrade-test

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | sort

jdk: ## print the home of the JDK (25 or newer) that the build uses
	@sh .ci/jdk

H2 := target/quarkus-app/quarkus-run.jar
POSTGRESQL := target/quarkus-pg/quarkus-run.jar
PROGRAM := $(if $(filter jdbc:postgresql:%,$(value DOCKET_DB_URL)),$(POSTGRESQL),$(H2))
# Folders too: a file that was removed changes the time of its folder
SOURCES := pom.xml $(shell find src/main)
# No test source is compiled, and no library of the tests downloaded
BUILD = sh .ci/quietly env $(MVN) -q compile jar:jar

run: $(PROGRAM) ## build what is started, and start on port 8080 with the demo desk, data in ./data, or where DOCKET_DB_URL says
	@DOCKET_DEMO=$${DOCKET_DEMO:-true} DOCKET_QUICK_START=true bin/docket

$(H2): $(SOURCES)
	@sh .ci/jdk >/dev/null
	@echo "Building the program for the embedded database: target/quarkus-app"
	@$(BUILD) quarkus:build@for-h2
	@touch $@

$(POSTGRESQL): $(SOURCES)
	@sh .ci/jdk >/dev/null
	@echo "Building the program for PostgreSQL: target/quarkus-pg"
	@$(BUILD) quarkus:build@for-postgresql
	@touch $@

target/quarkus-app/docket.aot: $(H2) .ci/Recording.java bin/docket
	@echo "Recording a run of it, so that the next starts are quicker: $@"
	@"$(JDK)/bin/java" .ci/Recording.java bin/docket target/quarkus-app

package: $(H2) $(POSTGRESQL) target/quarkus-app/docket.aot ## build target/quarkus-app (H2) and target/quarkus-pg (PostgreSQL), and record a run of the first

dist: $(H2) $(POSTGRESQL) ## build a distribution for both databases: target/dist/docket, and as an archive beside it
	sh .ci/dist
	@echo "Recording a run of each program, so that the next starts are quicker"
	@"$(JDK)/bin/java" .ci/Recording.java target/dist/docket/bin/docket target/dist/docket/h2
	@$(CLASS_PATH)
	@"$(JDK)/bin/java" -cp "$$(cat target/test-class-path)" .ci/RecordingOnPostgres.java target/dist/docket
	tar -C target/dist -czf target/dist/docket.tar.gz docket

check: jdk ## compile, then the rules, the architecture and all tests on H2 that need no packaged program (a few minutes)
	@JDK="$(JDK)" bash .ci/lanes check

test: jdk ## the whole suite: on H2, what can differ on PostgreSQL, and the packaged program (a quarter of an hour)
	@JDK="$(JDK)" bash .ci/lanes test

test-times: jdk ## the 40 test classes of the last run that took longest, and what their time was spent on
	@"$(JDK)/bin/java" .ci/TestTimes.java target/test-times

# What Debian 12 has
POSTGRES15 := 15.18.0

test-postgres15: jdk ## the suite on PostgreSQL 15 (a quarter of an hour)
	$(MVN) test-compile surefire:test@on-postgresql -Dpostgres.binaries.version=$(POSTGRES15)

test-claims: jdk ## publish and import the real claims of MATCH_DATA, and find each of them again (a minute or two)
	$(MVN) test-compile surefire:test@default-test -Dtest="ArabicClaimsTest,ArabicImportTest" -Ddocket.claims="$(abspath $(MATCH_DATA))" -Dsurefire.failIfNoSpecifiedTests=false

# Kills of the program while it does everything at once; half as many on PostgreSQL, a quarter of the postmaster and of Kafka
KILLS ?= 20

kill: jdk ## kill the program again and again while it works, then look for all that it acknowledged (a few minutes; the suite has the short form)
	$(MVN) verify -Dtest=NONE -Dit.test='KilledProgramIT,BroadcastSurvivesKillIT' -Ddocket.kills=$(KILLS) -Dsurefire.failIfNoSpecifiedTests=false

# Names of steps, of those that .ci/proof lists; all without any
PROOF ?=

proof: jdk ## the check before a release: every test at its full effort on each database, kills, cluster faults, seeded faults, benchmarks; prints what it proved (hours; PROOF="lint clients" runs some steps)
	@JDK="$(JDK)" MATCH_DATA="$(MATCH_DATA)" bash .ci/proof $(PROOF)

.PHONY: mutants
# Names of faults of bench/mutants; all without any
MUTANTS ?=

mutants: jdk ## seed each fault of bench/mutants into a copy of the checkout, and check that a test fails for it (about 20 minutes; MUTANTS="name name" seeds some)
	$(MVN) -q test-compile
	@$(CLASS_PATH)
	@MVN='$(MVN)' "$(JDK)/bin/java" .ci/Mutants.java $(MUTANTS)

REGENERATE := -Ddocket.regenerate=true -Dsurefire.failIfNoSpecifiedTests=false

docs: jdk ## write the generated documents anew
	$(MVN) test -Dtest='*Drift*,ContractExamplesTest' $(REGENERATE)
	$(MVN) test -Dtest='ContractDriftTest' $(REGENERATE)

screenshots: jdk ## take the pictures in docs/screenshots anew, from the demo desk (needs Chromium)
	$(MVN) verify -Dtest=NONE -Dit.test='*ScreenshotsIT' -Ddocket.screenshots=true -Dsurefire.failIfNoSpecifiedTests=false

lint: lint-contracts lint-manifests lint-alerts ## check the contracts, the manifests for Kubernetes and the alerts, each by the rules of its kind (needs Node and promtool)

lint-contracts:
	@if command -v npx >/dev/null; then npx --yes @redocly/cli@2 lint openapi/openapi.yaml openapi/public.yaml openapi/asyncapi.yaml; \
	elif [ -n "$$CI" ]; then echo "lint: Node is missing" >&2; exit 1; else echo "lint: skipped, Node is missing"; fi

lint-manifests:
	@if command -v npm >/dev/null; then \
	    npm install --prefix target/manifests --no-save --no-audit --no-fund --silent kubernetes-models@4.5.1 yaml@2 && \
	    NODE_PATH=target/manifests/node_modules node .ci/manifests.cjs deploy/kubernetes/*.yaml; \
	elif [ -n "$$CI" ]; then echo "lint: Node is missing" >&2; exit 1; else echo "lint: skipped, Node is missing"; fi

lint-alerts:
	@if command -v promtool >/dev/null; then promtool check config deploy/prometheus/prometheus.yml && promtool test rules deploy/prometheus/alerts.test.yml; \
	elif [ -n "$$CI" ]; then echo "lint: promtool is missing" >&2; exit 1; else echo "lint: skipped, promtool is missing"; fi

clients: jdk ## generate and build the clients for Java and TypeScript, and compile what OpenAPI Generator makes of both contracts for Java, TypeScript, Python and Go
	$(MVN) -q -f clients/java/pom.xml package
	@echo "clients: Java from openapi.yaml compiles"
	$(MVN) -q -f clients/java/pom.xml package -Dcontract=public -Dbuilt=target/public
	@echo "clients: Java from public.yaml compiles"
	@if command -v npm >/dev/null; then cd clients/typescript && npm install --no-package-lock --no-audit --no-fund && npm run build; \
	elif [ -n "$$CI" ]; then echo "clients: Node is missing" >&2; exit 1; else echo "clients: SKIPPED TypeScript, Node is missing"; fi
	$(MVN) -q -f clients/generated/pom.xml generate-sources
	@bash .ci/clients

# Seconds to warm each side up, seconds a round, cases on the larger desk, verdicts on the larger board
BENCH ?= 20 5 200000 1000000
BENCH_READS ?= 5 5 1000000
# Seconds of reads after each start, rounds
BENCH_START ?= 60 2
BENCHED := target/bench/quarkus-app
BENCH_CLASSES = "$(BENCHED)/app/*:$(BENCHED)/lib/main/*:$(BENCHED)/lib/boot/*"
MEASURE = "$(JDK)/bin/java" -cp $(BENCH_CLASSES)

# Both programs with the plain side beside them: once, however many benchmarks are asked for
benched: jdk
	$(MVN) -q package -Pbench -DskipTests

# Seconds that all of them may take together
BENCH_SMOKE ?= 60

bench-smoke: jdk ## run each benchmark once, as small as it can be, to see that it still works (60 seconds once it is built)
	@echo "Building the program with the benchmarks beside it: $(BENCHED)"
	@$(BUILD) -Pbench quarkus:build@for-h2
	@"$(JDK)/bin/java" --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -cp $(BENCH_CLASSES) org.docket.bench.SmokeRun $(BENCHED)/quarkus-run.jar $(BENCH_SMOKE)

bench: benched ## measure the desk beside plain JDBC and the public reads beside a bare handler (half an hour; BENCH="2 1 20000 20000" is the short form)
	$(MEASURE) org.docket.bench.Bench $(BENCHED)/quarkus-run.jar $(BENCH)

# A revision of this repository; seconds to warm each side up, seconds a round, cases
BEFORE ?= HEAD~1
BENCH_VERSIONS ?= 20 5 10000

bench-versions: benched ## measure the desk beside that of an earlier revision, BEFORE=<revision>, both at the same time (10 minutes; BENCH_VERSIONS="5 2 5000" is the short form)
	@rm -rf target/before && git worktree prune && git worktree add -q --detach target/before $(BEFORE)
	$(MVN) -q -f target/before/pom.xml package -Pbench -DskipTests
	$(MEASURE) org.docket.bench.VersionComparison $(BENCHED)/quarkus-run.jar target/before/$(BENCHED)/quarkus-run.jar $(BENCH_VERSIONS)
	@git worktree remove --force target/before

bench-reads: benched ## measure the public reads alone (BENCH_READS="5 5 1000000")
	$(MEASURE) org.docket.bench.Reads $(BENCHED)/quarkus-run.jar $(BENCH_READS)

bench-start: target/quarkus-app/docket.aot ## measure how soon after a start reads have 80 % of their steady rate on one processor, with and without the recorded AOT cache (5 minutes; BENCH_START="20 1" is the short form)
	taskset -c 1 "$(JDK)/bin/java" bench/src/start/java/StartRate.java bin/docket $(BENCH_START)

# Seconds to warm each side up, seconds a round, cases of the desk and claims of the import, events that wait for their positions
BENCH_POSTGRES ?= 10 5 10000 100000

bench-postgres: benched ## measure moves by 1, 8 and 32 clients on PostgreSQL beside plain JDBC and beside H2, how quickly positions are given, an import, and the reads of one of three replicas (BENCH_POSTGRES="1 1 2000 5000" is the short form)
	$(MEASURE) org.docket.bench.OnPostgres $(BENCHED)/quarkus-run.jar target/bench/quarkus-pg/quarkus-run.jar $(BENCH_POSTGRES)

# Listeners, changes
STREAMS ?= 5000 50

bench-streams: benched ## measure what listeners of the stream cost, and how soon they hear (STREAMS="500 10" is the short form)
	$(MEASURE) org.docket.bench.Streams $(BENCHED)/quarkus-run.jar $(STREAMS)

# MiB of a file, rounds, files at once
BENCH_FILES ?= 100 15 100

bench-files: benched ## measure bringing and taking files beside a bare sink and nginx (BENCH_FILES="20 5 50" is the short form)
	$(MEASURE) org.docket.bench.FileTransfers $(BENCHED)/quarkus-run.jar $(BENCH_FILES)

# Cases of the desk
BENCH_EXPORT ?= 100000

bench-export: benched ## measure an export of a desk beside plain JDBC, and what it takes of memory (BENCH_EXPORT=10000 is the short form)
	JAVA_TOOL_OPTIONS=-Xmx512m $(MEASURE) org.docket.bench.Exported $(BENCHED)/quarkus-run.jar $(BENCH_EXPORT)

# Cases (three messages each), receivers
BENCH_WEBHOOKS ?= 2000 100

bench-webhooks: benched ## measure how much the courier tells in a second, to one receiver and to many (BENCH_WEBHOOKS="200 10" is the short form)
	$(MEASURE) org.docket.bench.Webhooks $(BENCHED)/quarkus-run.jar $(BENCH_WEBHOOKS)

# Pictures, distractors beside them, strangers
IMAGES ?= 60 3000 500

bench-images: jdk ## measure how many pictures are recognized after they travelled, and how many strangers are taken for one (IMAGES="12 100 100" is the short form)
	$(MVN) -q test-compile
	@$(CLASS_PATH)
	"$(JDK)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/test-class-path)" \
	    org.docket.bench.pictures.PictureBench $(IMAGES)

# Seconds to warm each side up, seconds a round, claims
BENCH_SEARCH ?= 5 5 20000

bench-search: benched ## measure searches beside a bare handler (BENCH_SEARCH="5 5 1000000" for a large desk)
	$(MEASURE) org.docket.bench.Finds $(BENCHED)/quarkus-run.jar $(BENCH_SEARCH)

# Claims
BENCH_IMPORT ?= 1000000

bench-import: benched ## measure an import of claims with evidence beside plain JDBC batches (an hour or so; BENCH_IMPORT=50000 is the short form)
	$(MEASURE) org.docket.bench.Imports $(BENCHED)/quarkus-run.jar $(BENCH_IMPORT)

# The folder with the claims and tweets of the CheckThat! labs, which are no part of this repository
MATCH_DATA ?= ../shared/data

match-eval: benched ## measure how well claims are found that posts repeat (MATCH_DATA names the folder with the data)
	$(MEASURE) org.docket.search.MatchEval $(MATCH_DATA)

# Claims that professional fact-checkers decided, with their evidence, which are no part of this repository
CHECKED_CLAIMS ?= ../shared/data/averitec-dev-a/claims.json

bench-claims: benched ## enter claims that others decided, and print how many reach the same status by these rules (a minute; CHECKED_CLAIMS names the file)
	$(MEASURE) org.docket.bench.CheckedClaims $(BENCHED)/quarkus-run.jar $(CHECKED_CLAIMS)

# Claims, and whether they have meanings
BENCH_MATCH ?= 20000 true

bench-match: benched ## measure what matching costs (BENCH_MATCH="1000000 false" for many claims by words)
	$(MEASURE) org.docket.search.MatchSpeed $(BENCH_MATCH)

# Minutes, and perhaps a seed. Little memory is given, so that what grows is seen: answers that are kept ready fill what they may have
SOAK ?= 10

soak: benched ## write, read, listen and break off for ten minutes, then check that nothing was missed or leaked (SOAK=1 is the short form)
	JAVA_TOOL_OPTIONS=-Xmx512m DOCKET_BOARD_MEMORY=8M $(MEASURE) org.docket.bench.Soak $(BENCHED)/quarkus-run.jar $(SOAK)

# Faults, acknowledged writes at least, and perhaps a seed, and the minutes after which it ends with less
HA ?= 20 20000

ha-test: jdk ## build a cluster of databases and replicas in network namespaces, break it again and again, and look for every acknowledged write (half an hour, as root; HA="3 300" is the short form)
	@for need in patroni etcd haproxy psql nft faketime setpriv; do command -v $$need >/dev/null || missing="$$missing $$need"; done; \
	if [ -n "$$missing$$([ "$$(id -u)" = 0 ] || echo root)" ]; then \
	    if [ -n "$$CI" ]; then echo "ha-test: missing:$$missing, or not root" >&2; exit 1; fi; \
	    echo "ha-test: SKIPPED. It needs root, and of Debian: patroni python3-etcd etcd-server haproxy postgresql postgresql-client nftables faketime; missing:$$missing"; \
	else \
	    [ -n "$$CI" ] && [ -f target/quarkus-pg/quarkus-run.jar ] && [ -d target/test-classes/org/docket/bench/ha ] || $(MVN) -q package -DskipTests; \
	    $(CLASS_PATH); \
	    "$(JDK)/bin/java" -cp "target/test-classes:$$(cat target/test-class-path)" \
	        org.docket.bench.ha.Campaign target/quarkus-pg/quarkus-run.jar $(HA); \
	fi

# The commit whose database is opened
EARLIER ?= HEAD~1

upgrade-test: $(H2) $(POSTGRESQL) ## build an earlier commit in a folder of its own, have it fill both databases, open them with this build (EARLIER=HEAD~1)
	sh .ci/upgrade "$(JDK)" "$(EARLIER)"

# Before the program is built to look for data that are not there. Another address of a database is left to the program
data-exist:
	@if [ -z "$$DOCKET_DB_URL" ] && [ ! -f "$${DOCKET_DATA_DIR:-./data}/docket.mv.db" ]; then \
	    echo "docket: there is no database in $${DOCKET_DATA_DIR:-./data}: start the server once, or set DOCKET_DATA_DIR to its folder." >&2; exit 1; fi

verify-log: data-exist $(PROGRAM) ## replay the log of ./data and compare it with every row
	@bin/docket verify-log

verify-files: data-exist $(PROGRAM) ## read every file of ./data again and compare it with what came in
	@bin/docket verify-files

clean: ## remove what was built; data stays
	@sh .ci/clean
