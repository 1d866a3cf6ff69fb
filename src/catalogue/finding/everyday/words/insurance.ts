/** Social and health insurance, help for the poor and for those of merit. */
import type { EverydayWord } from './model.ts'

export const INSURANCE: readonly EverydayWord[] = [
  ['bhxh | bảo hiểm xã hội | sổ bảo hiểm', 'bảo hiểm xã hội | BHXH'],
  ['bhyt | bảo hiểm y tế | thẻ bảo hiểm', 'bảo hiểm y tế | BHYT'],
  ['bhtn | thất nghiệp | bảo hiểm thất nghiệp | trợ cấp thất nghiệp', 'trợ cấp thất nghiệp'],
  [
    'rút bảo hiểm | rút bhxh | rút bảo hiểm xã hội | rút bảo hiểm xã hội một lần | rút bhxh 1 lần | rút bhxh một lần | bảo hiểm một lần | lãnh bảo hiểm | bhxh 1 lần',
    'giải quyết hưởng bảo hiểm xã hội một lần',
  ],
  ['1 lần', 'một lần'],
  [
    'mất thẻ bảo hiểm y tế | mất thẻ bhyt | mất sổ bảo hiểm | mất sổ bhxh | cấp lại thẻ bảo hiểm y tế | đổi thẻ bhyt | sai thông tin thẻ bhyt | gộp sổ bhxh',
    'cấp lại, đổi, điều chỉnh thông tin trên sổ BHXH, thẻ BHYT',
  ],
  [
    'mua bảo hiểm y tế | bảo hiểm y tế hộ gia đình | mua bhyt',
    'đăng ký đóng, cấp thẻ BHYT đối với người chỉ tham gia BHYT',
  ],
  [
    'bảo hiểm tự nguyện | bhxh tự nguyện | bảo hiểm xã hội tự nguyện',
    'đăng ký đóng BHXH tự nguyện; cấp sổ BHXH',
  ],
  [
    'tiền thai sản | thai sản | chế độ sinh con | nghỉ đẻ | nghỉ sinh | chế độ thai sản | bảo hiểm thai sản',
    'giải quyết hưởng chế độ thai sản',
  ],
  ['ốm đau | nghỉ ốm | tiền ốm', 'giải quyết hưởng chế độ ốm đau'],
  ['mai táng | tử tuất | tiền tuất | mai táng phí', 'giải quyết hưởng chế độ tử tuất, trợ cấp mai táng'],
  [
    'luật sư miễn phí | tư vấn luật miễn phí | luật sư cho người nghèo | trợ giúp pháp lý | tư vấn pháp luật miễn phí',
    'yêu cầu trợ giúp pháp lý',
  ],
  ['người già | cao tuổi | tuổi già', 'người cao tuổi'],
  ['tàn tật | khuyết tật | giấy khuyết tật', 'người khuyết tật'],
  ['kiện | khiếu nại | tố giác', 'giải quyết khiếu nại'],
  ['tố cáo', 'giải quyết tố cáo'],
  [
    'rút bảo hiểm xã hội 1 lần | lãnh bảo hiểm xã hội | lãnh bảo hiểm một lần | lãnh bảo hiểm xã hội một lần | lãnh bhxh | lĩnh bhxh một lần | nhận bảo hiểm xã hội một lần | lấy bảo hiểm xã hội một lần | lấy tiền bảo hiểm | nghỉ việc lấy bảo hiểm | rút tiền bảo hiểm xã hội | hưởng bhxh một lần | rút sổ bảo hiểm',
    'giải quyết hưởng bảo hiểm xã hội một lần',
  ],
  [
    'sinh con được bao nhiêu tiền | tiền sinh con | tiền đẻ | tiền thai sản cho chồng | thai sản cho chồng | thai sản nam | chồng hưởng thai sản | vợ sinh chồng hưởng bảo hiểm | trợ cấp sinh con | hưởng thai sản | nghỉ thai sản | làm thai sản | hồ sơ thai sản | sẩy thai | khám thai | dưỡng sức sau sinh',
    'giải quyết hưởng chế độ thai sản',
  ],
  [
    'nghỉ ốm hưởng bhxh | nghỉ bệnh | nghỉ bệnh hưởng bảo hiểm | chế độ ốm đau | con ốm | nghỉ chăm con ốm | giấy nghỉ ốm | nghỉ ốm hưởng bảo hiểm | trợ cấp ốm đau | tiền nghỉ bệnh',
    'giải quyết hưởng chế độ ốm đau',
  ],
  [
    'tai nạn lao động | bị tai nạn lao động | tnlđ | bị tai nạn ở công ty | tai nạn khi làm việc | bệnh nghề nghiệp | tai nạn trên đường đi làm | bị tai nạn lao động lần đầu | tnlđ lần đầu',
    'giải quyết hưởng chế độ tnlđ, bnn đối với trường hợp bị tnlđ lần đầu',
  ],
  [
    'vết thương tái phát | thương tật tái phát | tnlđ tái phát | bệnh nghề nghiệp tái phát',
    'giải quyết hưởng chế độ tnlđ, bnn do thương tật, bệnh tật tái phát',
  ],
  [
    'sổ bhxh | mất sổ bảo hiểm xã hội | sổ bảo hiểm xã hội bị mất | thẻ bhyt bị mất | mất bhyt | rớt thẻ bảo hiểm y tế | thẻ bảo hiểm y tế sai | thẻ bhyt sai tên | đổi thẻ bảo hiểm y tế | sổ bhxh sai | đổi nơi khám chữa bệnh | đổi nơi khám ban đầu | đổi nơi đăng ký khám bệnh | đổi bệnh viện bhyt | sai tên trên thẻ bhyt | cấp lại sổ bhxh | cấp lại thẻ bhyt | gộp sổ bảo hiểm | thẻ bảo hiểm y tế ghi sai | đổi thông tin bhxh | sửa sổ bảo hiểm xã hội | làm lại thẻ bhyt | làm lại thẻ bảo hiểm | làm lại sổ bảo hiểm',
    'cấp lại, đổi, điều chỉnh thông tin trên sổ bhxh, thẻ bhyt',
  ],
  [
    'mua bhxh tự nguyện | đóng bhxh tự nguyện | đóng bảo hiểm xã hội tự nguyện | tham gia bhxh tự nguyện | bảo hiểm cho người lao động tự do | tự đóng bảo hiểm xã hội | mua bảo hiểm xã hội tự nguyện | mua bảo hiểm xã hội',
    'đăng ký, đăng ký lại, điều chỉnh đóng bhxh tự nguyện; cấp sổ bhxh',
  ],
  [
    'bhyt hộ gia đình | mua bhyt hộ gia đình | mua thẻ bảo hiểm y tế | mua thẻ bhyt | gia hạn bhyt | gia hạn thẻ bảo hiểm y tế | bhyt hết hạn | bhyt học sinh | bảo hiểm y tế học sinh | bảo hiểm y tế sinh viên | đóng bảo hiểm y tế | tham gia bhyt | làm thẻ bảo hiểm y tế | đăng ký bhyt | xin thẻ bảo hiểm y tế',
    'đăng ký đóng, cấp thẻ bhyt đối với người chỉ tham gia bhyt',
  ],
  [
    'báo tăng | báo giảm | báo tăng lao động | báo giảm lao động | báo tăng bhxh | báo giảm bhxh | đóng bảo hiểm cho nhân viên | đóng bhxh cho nhân viên | công ty đóng bảo hiểm | công ty đóng bhxh | đăng ký bhxh cho công ty | đăng ký bảo hiểm cho công ty | tham gia bhxh lần đầu doanh nghiệp | công ty báo tăng lao động đóng bảo hiểm | đóng bảo hiểm cho công nhân | làm sổ bhxh | cấp sổ bhxh | cấp sổ bảo hiểm',
    'đăng ký, điều chỉnh đóng bhxh, bhyt, bhtn, bhtnlđ, bnn; cấp sổ bhxh, thẻ bhyt',
  ],
  [
    'thanh toán bhyt | thanh toán viện phí | viện phí bhyt | thanh toán lại viện phí | trả lại tiền viện phí | thanh toán bảo hiểm y tế | quên mang thẻ bảo hiểm khi khám bệnh | thanh toán trực tiếp bhyt | khám trái tuyến thanh toán | không cùng chi trả | 5 năm liên tục bhyt | miễn cùng chi trả | hoàn tiền bảo hiểm y tế',
    'thanh toán trực tiếp chi phí khám, chữa bệnh bhyt/cấp giấy chứng nhận không cùng chi trả trong năm',
  ],
  [
    'ủy quyền lĩnh lương hưu | lĩnh lương hưu thay | lĩnh thay lương hưu | nhận lương hưu thay | nhờ người lĩnh lương hưu | lãnh lương hưu giùm | lãnh lương hưu thay | lãnh giùm lương hưu | lĩnh hộ lương hưu | ủy quyền nhận lương hưu | ủy quyền lãnh lương hưu | ủy quyền nhận bảo hiểm',
    'ủy quyền lĩnh thay các chế độ bảo hiểm xã hội, trợ cấp thất nghiệp',
  ],
  [
    'lương hưu qua thẻ | nhận lương hưu qua tài khoản | chuyển lương hưu qua ngân hàng | đổi tài khoản nhận lương hưu | nhận lương hưu qua atm | lương hưu tiền mặt | lãnh lương hưu qua thẻ',
    'người hưởng lĩnh chế độ bảo hiểm xã hội bằng tiền mặt chuyển sang lĩnh bằng tài khoản cá nhân và ngược lại',
  ],
  [
    'chuyển nơi nhận lương hưu | chuyển lương hưu sang tỉnh khác | chuyển lương hưu | chuyển nơi lãnh lương',
    'giải quyết chuyển hưởng sang địa bàn khác đối với người đang hưởng lương hưu, trợ cấp bhxh hàng tháng',
  ],
  [
    'lương hưu | nghỉ hưu | về hưu | hưu trí | làm chế độ hưu | làm hồ sơ hưu | đủ tuổi nghỉ hưu | xin lương hưu',
    'giải quyết hưởng lương hưu',
  ],
  [
    'lương hưu cán bộ xã | cán bộ xã nghỉ hưu',
    'giải quyết hưởng lương hưu, trợ cấp hàng tháng đối với cán bộ xã',
  ],
  [
    'hộ nghèo | cận nghèo | hộ cận nghèo | sổ hộ nghèo | sổ nghèo | xin hộ nghèo | vào hộ nghèo | xét hộ nghèo | xin sổ hộ nghèo | giấy hộ nghèo | xin xác nhận hộ nghèo | công nhận hộ nghèo | chứng nhận hộ nghèo',
    'công nhận hộ nghèo, hộ cận nghèo; hộ thoát nghèo, hộ thoát cận nghèo định kỳ hằng năm',
  ],
  [
    'thoát nghèo | ra khỏi hộ nghèo | xin thoát nghèo',
    'công nhận hộ thoát nghèo, hộ thoát cận nghèo thường xuyên hằng năm',
  ],
  [
    'thu nhập thấp | xác nhận thu nhập thấp | giấy thu nhập thấp | lao động thu nhập thấp | xác nhận thu nhập',
    'công nhận người lao động có thu nhập thấp',
  ],
  [
    'cai nghiện | đi cai nghiện | cai nghiện tự nguyện | cai ma túy | con nghiện ma túy | người nhà nghiện | đăng ký cai nghiện',
    'đăng ký cai nghiện ma túy tự nguyện',
  ],
  [
    'liệt sĩ | liệt sỹ | công nhận liệt sĩ | bằng tổ quốc ghi công | gia đình liệt sĩ',
    'xét công nhận liệt sỹ, cấp bằng tổ quốc ghi công và giấy chứng nhận gia đình liệt sỹ',
  ],
  [
    'thương binh | trợ cấp thương binh | chế độ thương binh | làm chế độ thương binh',
    'xét hưởng trợ cấp đối với thương binh, người được hưởng chính sách như thương binh',
  ],
  [
    'bệnh binh | trợ cấp bệnh binh | chế độ bệnh binh',
    'xét hưởng trợ cấp hàng tháng hoặc trợ cấp một lần đối với bệnh binh',
  ],
  [
    'chất độc da cam | da cam | nhiễm chất độc da cam | chất độc màu da cam | nhiễm dioxin | chất độc hóa học',
    'xét trợ cấp đối với người hoạt động kháng chiến bị nhiễm chất độc hoá học',
  ],
  [
    'lão thành cách mạng | tiền khởi nghĩa | hoạt động cách mạng',
    'xét công nhận người hoạt động cách mạng trước ngày 01/01/1945',
  ],
  [
    'nằm viện | nằm viện hưởng bảo hiểm xã hội | nằm viện được bhxh trả | bị bệnh nằm viện | bệnh nằm viện nghỉ làm | nghỉ làm vì bệnh | bệnh nghỉ làm có được trả tiền',
    'giải quyết hưởng chế độ ốm đau',
  ],
  [
    'lãnh lương hưu đi nước ngoài | định cư nước ngoài lương hưu | lương hưu ra nước ngoài định cư | đi mỹ định cư lương hưu | xuất cảnh định cư rút lương hưu',
    'giải quyết hưởng trợ cấp một lần đối với người đang hưởng lương hưu, trợ cấp bhxh hàng tháng ra nước ngoài để định cư',
  ],
  [
    'giáo viên về hưu | giáo viên nghỉ hưu phụ cấp thâm niên | nhà giáo nghỉ hưu | phụ cấp thâm niên nhà giáo | giáo viên về hưu thâm niên',
    'giải quyết hưởng trợ cấp đối với nhà giáo đã nghỉ hưu chưa được hưởng chế độ phụ cấp thâm niên trong lương hưu',
  ],
  [
    'làm nông đóng bảo hiểm xã hội | nông dân đóng bảo hiểm | buôn bán tự do đóng bảo hiểm | lao động tự do | nội trợ đóng bảo hiểm xã hội',
    'đăng ký, đăng ký lại, điều chỉnh đóng bhxh tự nguyện; cấp sổ bhxh',
  ],
  [
    'nghỉ công ty rút bảo hiểm | nghỉ việc một năm rút bảo hiểm | nghỉ làm 1 năm rút bhxh | nghỉ việc rút bhxh | nghỉ cty rút bảo hiểm',
    'giải quyết hưởng bảo hiểm xã hội một lần',
  ],
  [
    'sinh xong lấy tiền bảo hiểm | sinh con lĩnh tiền bảo hiểm | sinh con xong nhận tiền | đẻ xong lấy tiền bảo hiểm | mang bầu hưởng bảo hiểm',
    'giải quyết hưởng chế độ thai sản',
  ],
  [
    'hết nghèo | nhà hết nghèo | xin ra khỏi hộ nghèo | ra hộ nghèo',
    'công nhận hộ thoát nghèo, hộ thoát cận nghèo thường xuyên hằng năm',
  ],
  ['xác nhận thu nhập mua nhà ở xã hội | thu nhập thấp mua nhà', 'công nhận người lao động có thu nhập thấp'],
  [
    'đi tù về lương hưu | ra tù hưởng lương hưu tiếp | tiếp tục hưởng lương hưu',
    'giải quyết hưởng tiếp lương hưu, trợ cấp bhxh hàng tháng đối với người chấp hành xong hình phạt tù',
  ],
  [
    'con bị nghiện | con nghiện | chồng nghiện | người nghiện | đi cai | xin đi cai | nhà có người nghiện | xin cai nghiện cho con',
    'đăng ký cai nghiện ma túy tự nguyện',
  ],
  [
    'thẻ bhyt sai ngày sinh | thẻ bảo hiểm sai ngày sinh | sổ bảo hiểm sai ngày sinh | sai ngày sinh trên thẻ bảo hiểm | thẻ bhyt ghi sai',
    'cấp lại, đổi, điều chỉnh thông tin trên sổ bhxh, thẻ bhyt',
  ],
  [
    'hủy hưởng bhxh | dừng hưởng bhxh | chấm dứt hưởng bảo hiểm',
    'giải quyết điều chỉnh, hủy quyết định, chấm dứt hưởng bhxh',
  ],
  ['hợp đồng khám chữa bệnh bhyt | phòng khám nhận bhyt', 'ký hợp đồng khám, chữa bệnh bhyt'],
]
