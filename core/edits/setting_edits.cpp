// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing settings.
#include "core/edits/setting_edits.h"

namespace yuantu {

Result<Change> setSettings(PlanDocument& document, const QString& label,
                           const QHash<QString, QString>& values) {
    return document.edit(label, {}, [&](RowWriter& writer) -> Result<void> {
        for (auto it = values.begin(); it != values.end(); ++it) {
            const SettingId id{idFromKey(QStringLiteral("setting/") + it.key())};
            if (it.value().isEmpty()) {
                writer.remove<Setting>(id);
            } else {
                writer.put(Setting{id, it.key(), it.value()});
            }
        }
        return {};
    });
}

} // namespace yuantu
