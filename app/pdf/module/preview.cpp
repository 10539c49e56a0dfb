// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages by Qt PDF.
#include "app/pdf/pdf.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfDocument>
#include <QPdfView>
#include <QVBoxLayout>

namespace yuantu {

namespace {

class QtPdfPreview : public PdfPreview {
public:
    explicit QtPdfPreview(QWidget* parent)
        : PdfPreview(parent), m_document(new QPdfDocument(this)), m_view(new QPdfView(this)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_view);
        m_view->setDocument(m_document);
        m_view->setPageMode(QPdfView::PageMode::MultiPage);
        m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
        m_view->setAccessibleName(QCoreApplication::translate("Briefing", "Preview"));
        setFocusProxy(m_view);
    }
    ~QtPdfPreview() override {
        delete m_view;       // ends the thread that draws its pages
        m_document->close(); // before its buffer goes
    }

    int setPdf(const QByteArray& pdf) override {
        m_document->close(); // a thread of the view may be drawing from the old bytes
        m_buffer.close();
        m_pdf = pdf;
        if (m_pdf.isEmpty()) {
            return 0;
        }
        m_buffer.setBuffer(&m_pdf);
        m_buffer.open(QIODevice::ReadOnly);
        m_document->load(&m_buffer);
        return m_document->pageCount();
    }

private:
    QByteArray m_pdf;
    QBuffer m_buffer;
    QPdfDocument* m_document;
    QPdfView* m_view;
};

} // namespace

} // namespace yuantu

extern "C" Q_DECL_EXPORT yuantu::PdfPreview* yuantuMakePdfPreview(QWidget* parent) {
    return new yuantu::QtPdfPreview(parent);
}
