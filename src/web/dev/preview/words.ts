/** Long names of the field, and the day on which the previews happen; nothing here is a real dossier or person. */
export const longName =
  'Cấp giấy phép xây dựng mới đối với công trình cấp đặc biệt, cấp I, cấp II (công trình không theo tuyến/theo tuyến trong đô thị/tín ngưỡng, tôn giáo)'

export const longAgency =
  'Trung tâm Phục vụ hành chính công phường Thanh Miếu – Bộ phận Tiếp nhận và Trả kết quả'

export const today = '2026-11-23'
