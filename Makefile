# Shortcuts for contributors; each is one Maven command, so `make` is never needed.
.PHONY: verify examples format it bench mutations kubernetes-facts

verify:      ## every check and every test
	./mvnw verify

examples:    ## only the example charts and their tests
	./mvnw -Pexamples -Dfast -pl examples/render -am test

format:      ## bring all Java files into shape
	./mvnw -pl '!bom' spotless:apply

it:          ## the tests that need Docker; a missing cluster is a failure here
	./mvnw verify -Dseatrial.cluster=required

bench:       ## JMH, then the comparison with helm
	framework/benchmarks/run

mutations: MODULE ?= framework/testing
mutations:   ## pitest over assertions, snapshots and policies; PACKAGES=dev.seatrial.policy.* for a part, MODULE=framework/chart for manifests
	./mvnw -Dfast -Dmutations=$(MODULE) -Dframework.skipTests=true -pl $(MODULE) -am verify $(if $(PACKAGES),-Dmutated.packages='$(PACKAGES)')

kubernetes-facts: ## make the data about Kubernetes anew from the modules in sources.txt; needs Go and downloads 300 MB
	./mvnw -Dfast -pl framework/kubernetes -am test -Dtest=GeneratedFactsTest -Dfacts=update -Dsurefire.failIfNoSpecifiedTests=false
