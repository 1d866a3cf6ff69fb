/** Messages as they may be shown to whoever looks after the connections: codes, dates and states, no person. */

/** Fields that name no person; everything else is covered. */
const OPEN = new Set(
  [
    ...[
      'service',
      'MaThongDiep',
      'isUpdating',
      'MaHoSo',
      'MaTTHC',
      'TenTTHC',
      'MaLinhVuc',
      'TrangThaiHoSo',
      'TrangThai',
    ],
    ...[
      'KenhThucHien',
      'HinhThuc',
      'LoaiDoiTuong',
      'DonViXuLy',
      'NoiNopHoSo',
      'TruongHop',
      'LoaiThu',
      'SoDangKy',
      'MucDo',
    ],
    ...[
      'NgayNopHoSo',
      'NgayTiepNhan',
      'NgayHenTra',
      'NgayKetThucXuLy',
      'NgayTra',
      'NgayTuChoi',
      'ThoiDiem',
      'ThoiDiemXuLy',
    ],
    ...[
      'MaThanhPhanHoSo',
      'error_code',
      'soThamChieu',
      'told',
      'byHand',
      'code',
      'status',
      'agency',
      'decision',
      'number',
    ],
    ...['orderNumber', 'orderType', 'customerCode', 'govAgencyCode', 'govAgencyName', 'codAmount'],
    ...['origin', 'ketQua'],
    ...['SoDonHang', 'SoHieuBuuGui', 'soHieuBuuGui', 'BuuCuc'],
    ...['happenedAt', 'acceptedAt', 'dueAt', 'endedAt', 'handedOverAt', 'isCoded'],
  ].map((name) => name.toLowerCase()),
)
const MOST_LIST = 5

/** The same shape with what may be personal as dots. */
export function maskMessage(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.slice(0, MOST_LIST).map((one) => maskMessage(one, name))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, maskMessage(each, key)]))
  }
  if (OPEN.has(name.toLowerCase()) || typeof value === 'boolean' || value === null) return value
  return '•••'
}
