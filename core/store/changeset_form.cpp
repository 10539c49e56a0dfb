// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form of changesets.
#include "core/store/changeset_form.h"

#include <optional>
#include <vector>

namespace yuantu::store {

namespace {

constexpr int kMaxColumns = 2000; // SQLite's own limit
constexpr int kInsert = 18;
constexpr int kUpdate = 23;
constexpr int kDelete = 9;

class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    /// The next byte, or −1 at the end.
    int byte() { return atEnd() ? -1 : static_cast<unsigned char>(m_bytes[m_at++]); }
    bool skip(quint64 count) {
        if (count > static_cast<quint64>(m_bytes.size() - m_at)) {
            return false;
        }
        m_at += static_cast<qsizetype>(count);
        return true;
    }
    bool skipName() {
        const qsizetype end = m_bytes.sliced(m_at).indexOf('\0');
        return end > 0 && skip(static_cast<quint64>(end) + 1);
    }
    /// Seven bits a byte, highest first; the ninth byte has eight.
    std::optional<quint64> varint() {
        quint64 value = 0;
        for (int i = 0; i < 9; ++i) {
            const int b = byte();
            if (b < 0) {
                return {};
            }
            if (i == 8) {
                return value << 8 | static_cast<quint64>(b);
            }
            value = value << 7 | static_cast<quint64>(b & 0x7f);
            if (b < 0x80) {
                return value;
            }
        }
        return {};
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

/// A row's values; those that an update leaves out are undefined, which keys (and whole rows) never are.
bool skipRecord(Reader& in, const std::vector<bool>& keys, bool mayLeaveKeysOut, bool mayLeaveOut) {
    for (const bool key : keys) {
        switch (in.byte()) {
        case 0:
            if (key ? !mayLeaveKeysOut : !mayLeaveOut) {
                return false;
            }
            break;
        case 1: // integer
        case 2: // float
            if (!in.skip(8)) {
                return false;
            }
            break;
        case 3:   // text
        case 4: { // blob
            const auto length = in.varint();
            if (!length || !in.skip(*length)) {
                return false;
            }
            break;
        }
        case 5: // NULL
            break;
        default:
            return false;
        }
    }
    return true;
}

} // namespace

bool isWholeChangeset(QByteArrayView bytes) {
    Reader in(bytes);
    std::vector<bool> keys;
    while (!in.atEnd()) {
        const int op = in.byte();
        if (op == 'T') {
            const auto columns = in.varint();
            if (!columns || *columns < 1 || *columns > kMaxColumns) {
                return false;
            }
            keys.assign(*columns, false);
            bool any = false;
            for (size_t i = 0; i < keys.size(); ++i) {
                const int key = in.byte();
                if (key < 0) {
                    return false;
                }
                keys[i] = key != 0;
                any = any || keys[i];
            }
            if (!any || !in.skipName()) {
                return false;
            }
            continue;
        }
        if (keys.empty() || (op != kInsert && op != kUpdate && op != kDelete) || in.byte() < 0) {
            return false;
        }
        const bool update = op == kUpdate;
        if (!skipRecord(in, keys, false, update) || (update && !skipRecord(in, keys, true, true))) {
            return false;
        }
    }
    return true;
}

} // namespace yuantu::store
