/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import java.nio.file.Path;

/**
 * What classes are converted to.
 *
 * @param packageName the Java package
 * @param module the folder of the module
 * @param chart the path of the chart as annotations name it
 */
public record Options(String packageName, Path module, String chart) {}
