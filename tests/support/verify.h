// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// QVERIFY for results: a failure prints the sentence and the detail.
#pragma once

#include <QTest>

#define VERIFY_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto verified = (expression);                                                                  \
        QVERIFY2(verified.has_value(), verified                                                              \
                                           ? ""                                                              \
                                           : qPrintable(verified.error().sentence + QStringLiteral(" | ") +  \
                                                        verified.error().detail));                           \
    } while (false)
