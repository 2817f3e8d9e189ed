# Shortcuts for contributors. Each target is a single Maven command, so you do not need `make`.
.PHONY: verify examples format it bench mutations kubernetes-facts

verify:      ## run all checks and tests
	./mvnw verify

examples:    ## run only the tests of the example charts
	./mvnw -Pexamples -Dfast -pl examples/render -am test

format:      ## format all Java files
	./mvnw -pl '!bom' spotless:apply

it:          ## run all tests, and fail if those in a cluster cannot run
	./mvnw verify -Dseatrial.cluster=required

bench:       ## run the benchmarks, and compare with helm
	framework/benchmarks/run

mutations: MODULE ?= framework/testing
mutations:   ## run mutation tests for assertions, snapshots and policies, for PACKAGES=dev.seatrial.policy.*, or for MODULE=framework/chart
	./mvnw -Dfast -Dmutations=$(MODULE) -Dframework.skipTests=true -pl $(MODULE) -am verify $(if $(PACKAGES),-Dmutated.packages='$(PACKAGES)')

kubernetes-facts: ## generate the facts about Kubernetes from the modules in sources.txt; needs Go and downloads 300 MB
	./mvnw -Dfast -pl framework/kubernetes -am test -Dtest=GeneratedFactsTest -Dfacts=update -Dsurefire.failIfNoSpecifiedTests=false
