/** What the days off are called, and the texts that grant them. Labour Code 2019 art. 112 (2012: art. 115; 1994: art. 73). */
export const dayOffNames = {
  new_year: { vi: 'Tết Dương lịch', en: "New Year's Day" },
  new_year_comp: { vi: 'nghỉ bù Tết Dương lịch', en: "day off in lieu of New Year's Day" },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
  hung_kings: { vi: 'Giỗ Tổ Hùng Vương', en: "Hung Kings' Commemoration Day" },
  hung_kings_comp: {
    vi: 'nghỉ bù Giỗ Tổ Hùng Vương',
    en: "day off in lieu of Hung Kings' Commemoration Day",
  },
  reunification: { vi: 'Ngày Chiến thắng 30/4', en: 'Reunification Day' },
  reunification_comp: { vi: 'nghỉ bù Ngày Chiến thắng 30/4', en: 'day off in lieu of Reunification Day' },
  labour: { vi: 'Ngày Quốc tế lao động 1/5', en: 'International Labour Day' },
  labour_comp: { vi: 'nghỉ bù Ngày Quốc tế lao động 1/5', en: 'day off in lieu of International Labour Day' },
  national: { vi: 'Quốc khánh', en: 'National Day' },
  national_comp: { vi: 'nghỉ bù Quốc khánh', en: 'day off in lieu of National Day' },
  culture: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' },
} as const satisfies Record<string, { vi: string; en: string }>

export type DayOffName = keyof typeof dayOffNames

/** Legal ground by key. Notices of 2010 to 2020 have not been seen one by one; the rows say the law and the list instead. */
export const notices = {
  code1994: 'Bộ luật Lao động 1994 (sửa đổi 2007), Điều 73',
  code2012: 'Bộ luật Lao động 2012, Điều 115',
  code2019: 'Bộ luật Lao động 2019, Điều 112',
  swaps: 'Thông báo hoán đổi ngày nghỉ hằng năm của Bộ LĐTBXH',
  n2021: '4875/TB-LĐTBXH',
  n2022: '119/TB-LĐTBXH',
  n2023: '5034/TB-LĐTBXH',
  n2024: '5015/TB-LĐTBXH',
  n2024swap: '1570/TB-LĐTBXH',
  n2025: '6150/TB-BLĐTBXH',
  n2026: '9441/TB-BNV; 9859/VPCP-KGVX',
  n2026newyear: '12729/VPCP-KGVX',
  n2027: '10065/VPCP-KGVX',
  culture: 'NQ 28/2026/QH16',
} as const satisfies Record<string, string>

export type NoticeKey = keyof typeof notices
