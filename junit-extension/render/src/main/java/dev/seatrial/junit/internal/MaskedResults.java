/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.report.Failure;
import dev.seatrial.report.PolicyReview;
import dev.seatrial.report.SnapshotCheck;
import dev.seatrial.secret.internal.Secrets;
import java.util.List;

/**
 * Masks secrets in what the results of a run say about a test.
 *
 * @param secrets what to mask
 */
record MaskedResults(Secrets secrets) {

    /** For tests of which the results have no texts. */
    static final MaskedResults NOTHING = new MaskedResults(Secrets.shown());

    List<Failure> failures(List<Failure> all) {
        return all.stream()
                .map(each -> new Failure(each.type(), secrets.mask(each.message()), each.file(), each.line()))
                .toList();
    }

    List<SnapshotCheck> snapshots(List<SnapshotCheck> all) {
        return all.stream()
                .map(each -> new SnapshotCheck(each.file(), each.outcome(), secrets.mask(each.difference())))
                .toList();
    }

    List<PolicyReview> reviews(List<PolicyReview> all) {
        return all.stream().map(this::review).toList();
    }

    private PolicyReview review(PolicyReview review) {
        return new PolicyReview(
                review.followed(),
                review.kubernetes(),
                review.manifests(),
                review.rules(),
                review.findings().stream().map(this::finding).toList(),
                review.waivers().stream()
                        .map(waiver -> new PolicyReview.Waiver(
                                waiver.waiver(),
                                waiver.reason(),
                                waiver.findings().stream().map(this::finding).toList()))
                        .toList());
    }

    private PolicyReview.Finding finding(PolicyReview.Finding finding) {
        return new PolicyReview.Finding(
                finding.rule(),
                finding.reason(),
                secrets.mask(finding.subject()),
                secrets.mask(finding.path()),
                finding.template(),
                secrets.mask(finding.problem()),
                secrets.mask(finding.fix()));
    }
}
