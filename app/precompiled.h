// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every file of the window includes.
#pragma once

#include "core/precompiled.h"

#include <QtGui>
#include <QtWidgets>
