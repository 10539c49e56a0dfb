// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// GeoPackage binary codec.
#include "core/geo/geometry.h"

#include <QCoreApplication>
#include <QtEndian>

#include <cmath>
#include <cstring>

namespace yuantu {

namespace {

constexpr int kMaxVertices = 5'000'000;
constexpr int kMaxNesting = 4;

QString tr(const char* text) {
    return QCoreApplication::translate("Geometry", text);
}

/// Reads from a blob; every read says whether there was enough left.
class Reader {
public:
    explicit Reader(const QByteArray& blob) : m_data(blob) {}
    bool littleEndian = true;

    [[nodiscard]] qsizetype left() const { return m_data.size() - m_at; }
    bool skip(qsizetype n) {
        if (left() < n) {
            return false;
        }
        m_at += n;
        return true;
    }
    bool byte(quint8& out) {
        if (left() < 1) {
            return false;
        }
        out = static_cast<quint8>(m_data[m_at++]);
        return true;
    }
    bool u32(quint32& out) {
        if (left() < 4) {
            return false;
        }
        const char* p = m_data.constData() + m_at;
        out = littleEndian ? qFromLittleEndian<quint32>(p) : qFromBigEndian<quint32>(p);
        m_at += 4;
        return true;
    }
    bool f64(double& out) {
        if (left() < 8) {
            return false;
        }
        const char* p = m_data.constData() + m_at;
        const quint64 bits = littleEndian ? qFromLittleEndian<quint64>(p) : qFromBigEndian<quint64>(p);
        std::memcpy(&out, &bits, 8);
        m_at += 8;
        return true;
    }

private:
    const QByteArray& m_data;
    qsizetype m_at = 0;
};

tl::unexpected<Error> damaged(const char* what) {
    return badInput(tr("A geometry is damaged; the place is kept without an outline."),
                    QString::fromLatin1(what));
}

class Decoder {
public:
    explicit Decoder(Reader& reader) : m_reader(reader) {}
    Geometry geometry;

    Result<void> shape(int nesting) {
        quint8 order = 0;
        quint32 type = 0;
        if (!m_reader.byte(order) || order > 1) {
            return damaged("byte order");
        }
        m_reader.littleEndian = order == 1;
        if (!m_reader.u32(type)) {
            return damaged("type");
        }
        switch (type) {
        case 1: {
            if (!setKind(Geometry::Kind::Point)) {
                return damaged("mixed kinds");
            }
            return points(1);
        }
        case 2: {
            quint32 n = 0;
            if (!setKind(Geometry::Kind::Line) || !m_reader.u32(n)) {
                return damaged("line");
            }
            if (auto ok = points(n); !ok) {
                return ok;
            }
            endRing();
            endPart();
            return {};
        }
        case 3:
            return polygon();
        case 4:
        case 5:
        case 6: {
            quint32 n = 0;
            if (nesting >= kMaxNesting || !m_reader.u32(n) || n > m_reader.left() / 5) {
                return damaged("collection");
            }
            for (quint32 i = 0; i < n; ++i) {
                if (auto ok = shape(nesting + 1); !ok) {
                    return ok;
                }
            }
            return {};
        }
        default:
            return damaged("curves, Z, M and collections are not read");
        }
    }

private:
    bool setKind(Geometry::Kind kind) {
        if (geometry.kind != Geometry::Kind::None && geometry.kind != kind) {
            return false;
        }
        geometry.kind = kind;
        return true;
    }
    void endRing() { geometry.ringEnds.push_back(static_cast<int>(geometry.points.size())); }
    void endPart() { geometry.partEnds.push_back(static_cast<int>(geometry.ringEnds.size())); }

    Result<void> points(quint32 n) {
        if (n > m_reader.left() / 16 || geometry.points.size() + n > kMaxVertices) {
            return damaged("point count");
        }
        geometry.points.reserve(geometry.points.size() + n);
        for (quint32 i = 0; i < n; ++i) {
            double x = 0;
            double y = 0;
            if (!m_reader.f64(x) || !m_reader.f64(y) || !std::isfinite(x) || !std::isfinite(y)) {
                return damaged("coordinate");
            }
            geometry.points.emplace_back(x, y);
        }
        return {};
    }

    Result<void> polygon() {
        quint32 rings = 0;
        if (!setKind(Geometry::Kind::Polygon) || !m_reader.u32(rings) || rings > m_reader.left() / 4) {
            return damaged("polygon");
        }
        for (quint32 i = 0; i < rings; ++i) {
            quint32 n = 0;
            if (!m_reader.u32(n)) {
                return damaged("ring");
            }
            if (auto ok = points(n); !ok) {
                return ok;
            }
            endRing();
        }
        endPart();
        return {};
    }

    Reader& m_reader;
};

class Writer {
public:
    QByteArray out;
    void byte(quint8 v) { out.append(static_cast<char>(v)); }
    void u32(quint32 v) {
        const quint32 le = qToLittleEndian(v);
        out.append(reinterpret_cast<const char*>(&le), 4);
    }
    void f64(double v) {
        quint64 bits = 0;
        std::memcpy(&bits, &v, 8);
        bits = qToLittleEndian(bits);
        out.append(reinterpret_cast<const char*>(&bits), 8);
    }
    void head(quint32 type) {
        byte(1);
        u32(type);
    }
    void run(const Geometry& g, int from, int to) {
        u32(static_cast<quint32>(to - from));
        for (int i = from; i < to; ++i) {
            f64(g.points[i].x());
            f64(g.points[i].y());
        }
    }
};

} // namespace

QRectF Geometry::bounds() const {
    if (points.empty()) {
        return {};
    }
    double x0 = points[0].x();
    double x1 = x0;
    double y0 = points[0].y();
    double y1 = y0;
    for (const QPointF& p : points) {
        x0 = std::min(x0, p.x());
        x1 = std::max(x1, p.x());
        y0 = std::min(y0, p.y());
        y1 = std::max(y1, p.y());
    }
    return {QPointF(x0, y0), QPointF(x1, y1)};
}

Result<Geometry> geometryFromGpkg(const QByteArray& blob) {
    if (blob.size() < 8 || blob[0] != 'G' || blob[1] != 'P' || blob[2] != 0) {
        return damaged("header");
    }
    const auto flags = static_cast<quint8>(blob[3]);
    static constexpr int envelopeSizes[] = {0, 32, 48, 48, 64};
    const int envelope = (flags >> 1) & 7;
    if (envelope > 4 || (flags & 0x20) != 0) {
        return damaged("envelope or extended type");
    }
    if ((flags & 0x10) != 0) {
        return Geometry{};
    }
    Reader reader(blob);
    if (!reader.skip(8 + envelopeSizes[envelope])) {
        return damaged("envelope");
    }
    Decoder decoder(reader);
    if (auto ok = decoder.shape(0); !ok) {
        return passOn(ok);
    }
    return std::move(decoder.geometry);
}

QByteArray geometryToGpkg(const Geometry& g, int srsId) {
    Writer w;
    const bool withEnvelope = g.kind == Geometry::Kind::Line || g.kind == Geometry::Kind::Polygon;
    w.out.append("GP");
    w.byte(0);
    w.byte(static_cast<quint8>(1 | (withEnvelope ? 2 : 0) | (g.isEmpty() ? 0x10 : 0)));
    w.u32(static_cast<quint32>(srsId));
    if (withEnvelope) {
        const QRectF b = g.bounds();
        for (const double v : {b.left(), b.right(), b.top(), b.bottom()}) {
            w.f64(v);
        }
    }
    switch (g.kind) {
    case Geometry::Kind::None:
        w.head(6);
        w.u32(0);
        break;
    case Geometry::Kind::Point:
        w.head(1);
        w.f64(g.points.empty() ? std::nan("") : g.points[0].x());
        w.f64(g.points.empty() ? std::nan("") : g.points[0].y());
        break;
    case Geometry::Kind::Line:
    case Geometry::Kind::Polygon: {
        const bool polygon = g.kind == Geometry::Kind::Polygon;
        w.head(polygon ? 6 : 5);
        w.u32(static_cast<quint32>(g.partEnds.size()));
        int ring = 0;
        int point = 0;
        for (const int partEnd : g.partEnds) {
            w.head(polygon ? 3 : 2);
            if (polygon) {
                w.u32(static_cast<quint32>(partEnd - ring));
            }
            for (; ring < partEnd; ++ring) {
                w.run(g, point, g.ringEnds[ring]);
                point = g.ringEnds[ring];
            }
        }
        break;
    }
    }
    return w.out;
}

} // namespace yuantu
