/** What stands on the papers of the dossiers below. */

const HEAD = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const END = ['Phú Thọ, ngày 05 tháng 10 năm 2026', 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH', 'Nguyễn Văn Ký']
export const HOA = { name: 'Nguyễn Thị Hoa', number: '025190000001', born: '28/02/1990' }
export const DUNG = { name: 'Hoàng Văn Dũng', number: '025090000002', born: '14/03/1990' }
export const STRANGER = { name: 'Lê Văn Khác', number: '001085011111', born: '01/01/1985' }
type Who = typeof HOA

const about = ({ name, number, born }: Who) => [
  `Họ, chữ đệm, tên: ${name}`,
  `Ngày sinh: ${born}`,
  `Số định danh cá nhân: ${number}`,
]

export const diploma = (who: Who = HOA) => [
  'BỘ GIÁO DỤC VÀ ĐÀO TẠO',
  ...HEAD,
  'BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG',
  ...about(who),
  'Trường: THPT Công nghiệp Việt Trì',
  'Xếp loại: Khá',
  'Hà Nội, ngày 20 tháng 6 năm 2008',
]
export const landCertificate = (who: Who = HOA) => [
  ...HEAD,
  'GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT',
  'QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT',
  `Người sử dụng đất: ${who.name}, CCCD số ${who.number}`,
  'Thửa đất số 125, tờ bản đồ số 12, diện tích 150 m2',
  'Thời hạn sử dụng: Lâu dài',
  'Phú Thọ, ngày 11 tháng 4 năm 2015',
]
export const contract = (of: Who = DUNG, to: Who = HOA) => [
  ...HEAD,
  'HỢP ĐỒNG CHUYỂN NHƯỢNG QUYỀN SỬ DỤNG ĐẤT',
  `Bên chuyển nhượng: ${of.name}, số định danh ${of.number}`,
  `Bên nhận chuyển nhượng: ${to.name}, số định danh ${to.number}`,
  'Giá chuyển nhượng: 900.000.000 đồng',
  'Phú Thọ, ngày 02 tháng 11 năm 2026',
]
export const health = (who: Who = HOA, day = 'ngày 10 tháng 9 năm 2026') => [
  'SỞ Y TẾ TỈNH PHÚ THỌ',
  ...HEAD,
  'GIẤY KHÁM SỨC KHỎE CỦA NGƯỜI LÁI XE',
  ...about(who),
  'Kết luận: Đủ sức khỏe lái xe hạng B',
  `Phú Thọ, ${day}`,
]
export const licence = (who: Who = HOA, until = '20/12/2026') => [
  'BỘ GIAO THÔNG VẬN TẢI',
  'GIẤY PHÉP LÁI XE / DRIVING LICENCE',
  `Họ tên: ${who.name}`,
  `Ngày sinh: ${who.born}`,
  `Số: 250190000001`,
  `Hạng: B2. Có giá trị đến: ${until}`,
]
export const marital = (who: Who = HOA, day = 'ngày 03 tháng 8 năm 2026') => [
  'ỦY BAN NHÂN DÂN PHƯỜNG VIỆT TRÌ',
  ...HEAD,
  'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN',
  ...about(who),
  'Tình trạng hôn nhân: chưa đăng ký kết hôn với ai',
  'Giấy này có giá trị sử dụng trong thời hạn 6 tháng kể từ ngày cấp.',
  `Việt Trì, ${day}`,
]
export const birthNotice = (mother: Who = HOA) => [
  'BỆNH VIỆN SẢN NHI TỈNH PHÚ THỌ',
  ...HEAD,
  'GIẤY CHỨNG SINH',
  `Họ tên mẹ: ${mother.name}, số định danh ${mother.number}`,
  'Đã sinh con vào lúc: 7 giờ 15 phút ngày 01 tháng 3 năm 2026',
  'Giới tính của con: Nữ. Cân nặng: 3,2 kg',
  'Việt Trì, ngày 03 tháng 3 năm 2026',
]
export const mandate = (of: Who = HOA, to: Who = DUNG) => [
  ...HEAD,
  'GIẤY ỦY QUYỀN',
  `Bên ủy quyền: ${of.name}, số định danh ${of.number}`,
  `Bên được ủy quyền: ${to.name}, số định danh ${to.number}`,
  'Nội dung: nộp hồ sơ và nhận kết quả.',
  ...END,
]
export const lease = (until = '31/12/2027') => [
  ...HEAD,
  'HỢP ĐỒNG THUÊ NHÀ Ở',
  `Bên cho thuê: ${DUNG.name}. Bên thuê: ${HOA.name}`,
  'Địa chỉ: Khu 8, xã Hy Cương, tỉnh Phú Thọ',
  `Hợp đồng có giá trị đến ngày ${until}`,
  'Phú Thọ, ngày 01 tháng 01 năm 2026',
]
export const drawings = [
  'BẢN VẼ THIẾT KẾ NHÀ Ở RIÊNG LẺ',
  'Mặt bằng tầng 1',
  'Tỷ lệ 1/100',
  'Chủ đầu tư: Nguyễn Thị Hoa',
  'Đơn vị thiết kế: Công ty Kiến trúc Đất Tổ',
]
export const birthCertificate = (who: Who = HOA) => [
  ...HEAD,
  'GIẤY KHAI SINH',
  ...about(who),
  'Nơi đăng ký: UBND phường Việt Trì',
  ...END,
]
export const marriage = (one: Who = HOA, other: Who = DUNG) => [
  ...HEAD,
  'GIẤY CHỨNG NHẬN KẾT HÔN',
  `Vợ: ${one.name}, số định danh ${one.number}`,
  `Chồng: ${other.name}, số định danh ${other.number}`,
  ...END,
]
export const identityCard = (who: Who = HOA, until = '28/02/2030') => [
  ...HEAD,
  'CĂN CƯỚC CÔNG DÂN',
  `Số / No.: ${who.number}`,
  `Họ và tên: ${who.name}`,
  `Có giá trị đến: ${until}`,
]
export const minutes = [...HEAD, 'BIÊN BẢN VỀ VIỆC TRẺ BỊ BỎ RƠI', 'Lập tại: Công an xã Hy Cương', ...END]
export const invoice = [
  'HÓA ĐƠN GIÁ TRỊ GIA TĂNG',
  'Ký hiệu: 1C26TDT. Số: 00001234',
  'Hàng hóa: xi măng PCB40',
  'Tổng cộng: 3.200.000 đồng',
]
export const LONG = [
  ...HEAD,
  'BẢN CAM KẾT',
  ...Array.from(
    { length: 22 },
    (_, at) => `${at + 1}. Tôi cam kết thực hiện đúng nội dung thứ ${at + 1} đã nêu.`,
  ),
]
