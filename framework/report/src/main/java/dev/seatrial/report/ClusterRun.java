/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The part of a test that ran in a cluster.
 *
 * @param cluster the name of the cluster
 * @param release the name of the release
 * @param namespace the namespace of the test
 * @param evidence the folder of the evidence, or an empty text if none was written
 */
@API(status = Status.EXPERIMENTAL)
public record ClusterRun(String cluster, String release, String namespace, String evidence) {}
