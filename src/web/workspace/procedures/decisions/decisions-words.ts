import type { DecisionEffect } from '../../../../catalogue/index.ts'
import type { Lang } from '../../../../platform/index.ts'

export const decisionWords = {
  vi: {
    title: 'Quyết định công bố',
    lead: 'Mỗi quyết định đã làm gì với thủ tục nào, và có ban hành, công khai đúng hạn không (chỉ số 1.1 và 1.2 của Bộ chỉ số, QĐ 766/QĐ-TTg).',
    none: 'Chưa có quyết định nào',
    noDate: 'không rõ ngày',
    heads: {
      decision: 'Quyết định',
      issuer: 'Cơ quan công bố',
      from: 'Có hiệu lực từ',
      does: 'Nội dung',
      issued: 'Ban hành',
      published: 'Công khai',
      procedure: 'Thủ tục',
      version: 'Phiên bản',
      document: 'Văn bản',
    },
    effects: {
      introduces: 'ban hành mới',
      amends: 'sửa đổi, bổ sung',
      abolishes: 'bãi bỏ',
    } satisfies Record<DecisionEffect, string>,
    issued: (days: string, limit: string) => `${days} ngày trước hiệu lực (cần ${limit})`,
    issuedAfter: (days: string, limit: string) =>
      `${days} ngày sau khi có hiệu lực (cần ${limit} ngày trước)`,
    published: (days: string, limit: string) => `sau ${days} ngày (trong ${limit})`,
    inTime: 'Đúng hạn',
    late: 'Chậm',
    figures: { issued: 'Ban hành đúng hạn', published: 'Công khai đúng hạn' },
    ofShown: (count: string, all: string) => `${count} trong ${all} quyết định ở trang này`,
    days: 'Ngày là ngày làm việc theo lịch chung.',
    number: (number: string) => `Quyết định ${number}`,
  },
  en: {
    title: 'Decisions that announce procedures',
    lead: 'What each decision did to which procedure, and whether it was issued and published in time (indicators 1.1 and 1.2 of the national index, QĐ 766/QĐ-TTg).',
    none: 'There is no decision yet',
    noDate: 'date not known',
    heads: {
      decision: 'Decision',
      issuer: 'Issued by',
      from: 'In force from',
      does: 'What it does',
      issued: 'Issued',
      published: 'Published',
      procedure: 'Procedure',
      version: 'Version',
      document: 'Document',
    },
    effects: { introduces: 'introduces', amends: 'amends', abolishes: 'abolishes' } satisfies Record<
      DecisionEffect,
      string
    >,
    issued: (days: string, limit: string) => `${days} days before it takes effect (${limit} asked)`,
    issuedAfter: (days: string, limit: string) =>
      `${days} days after it took effect (${limit} before it asked)`,
    published: (days: string, limit: string) => `after ${days} days (within ${limit})`,
    inTime: 'In time',
    late: 'Late',
    figures: { issued: 'Issued in time', published: 'Published in time' },
    ofShown: (count: string, all: string) => `${count} of ${all} decisions on this page`,
    days: 'Days are working days by the common calendar.',
    number: (number: string) => `Decision ${number}`,
  },
} satisfies Record<Lang, object>
