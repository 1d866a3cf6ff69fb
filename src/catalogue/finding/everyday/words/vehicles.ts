/** Driving licences, vehicles and boats, roads. */
import type { EverydayWord } from './model.ts'

export const VEHICLES: readonly EverydayWord[] = [
  [
    'bằng lái | bằng lái xe | gplx | bằng xe | bằng xe máy | bằng ô tô | bằng b1 | bằng b2 | bằng a1 | bằng lái ô tô',
    'giấy phép lái xe',
  ],
  [
    'đổi bằng lái | đổi bằng lái xe | đổi gplx | gia hạn bằng lái | bằng lái xe hết hạn | đổi bằng | đổi bằng lái xe hết hạn',
    'đổi giấy phép lái xe',
  ],
  [
    'mất bằng lái | mất bằng lái xe | mất gplx | mất bằng xe | làm lại bằng lái | cấp lại bằng lái',
    'cấp lại giấy phép lái xe',
  ],
  [
    'đổi bằng lái xe nước ngoài | bằng lái xe nước ngoài | bằng lái nước ngoài | bằng quốc tế',
    'đổi giấy phép lái xe hoặc bằng lái xe của người nước ngoài',
  ],
  ['xe máy | ô tô | xe hơi | mô tô | oto | xe ô tô', 'xe'],
  [
    'đăng ký xe máy | đăng ký ô tô | đăng ký xe mới | đăng ký xe máy mới | làm biển số | bấm biển số | lấy biển số xe | xe mới mua | ra biển số',
    'đăng ký xe lần đầu',
  ],
  [
    'sang tên | sang tên xe | sang tên đổi chủ | mua xe cũ | mua bán xe | sang tên xe máy | sang tên ô tô | đổi chủ xe | chuyển chủ xe | bán xe',
    'thay đổi chủ xe (đăng ký sang tên xe)',
  ],
  [
    'cà vẹt | cà vẹt xe | giấy tờ xe | đăng ký xe bị mất | giấy đăng ký xe | cavet',
    'chứng nhận đăng ký xe, biển số xe',
  ],
  [
    'mất cà vẹt | mất cà vẹt xe | mất đăng ký xe | mất giấy tờ xe | mất biển số xe | mất giấy đăng ký xe | mất đăng ký xe máy',
    'cấp lại chứng nhận đăng ký xe, biển số xe',
  ],
  ['rút hồ sơ gốc xe | rút hồ sơ gốc | thu hồi biển số', 'thu hồi chứng nhận đăng ký xe, biển số xe'],
  [
    'bằng lái hết hạn | bằng hết hạn | gplx hết hạn | gplx sắp hết hạn | bằng lái sắp hết hạn | bằng lái tới hạn | đổi bằng b2 | đổi bằng b1 | đổi bằng c | đổi bằng a1 | đổi bằng lái xe máy | đổi bằng lái ô tô | đổi bằng lái sang thẻ nhựa | đổi bằng lái thẻ nhựa | bằng lái giấy bìa | bằng lái pet | đổi sang bằng pet | đổi giấy phép lái xe | gia hạn gplx | gia hạn giấy phép lái xe | bằng lái cũ | bằng lái bị hỏng | đổi bằng lái cũ | nâng hạng bằng lái | bằng lái sai thông tin',
    'đổi giấy phép lái xe',
  ],
  [
    'rơi bằng lái | rớt bằng lái | mất bằng lái xe máy | mất bằng lái ô tô | mất bằng b2 | mất bằng a1 | bằng lái bị mất | mất giấy phép lái xe | làm lại gplx | làm lại bằng lái xe | làm lại giấy phép lái xe | bằng lái mất',
    'cấp lại giấy phép lái xe',
  ],
  [
    'đổi bằng lái nước ngoài sang việt nam | đổi bằng nước ngoài | đổi bằng lái quốc tế | đổi bằng hàn quốc | đổi bằng lái mỹ | người nước ngoài đổi bằng lái | bằng lái của nước ngoài',
    'đổi giấy phép lái xe hoặc bằng lái xe của người nước ngoài',
  ],
  [
    'bằng lái quân đội | bằng lái bộ đội | bằng lái quân sự | bộ đội xuất ngũ đổi bằng lái | đổi bằng quân đội | đổi bằng lái bộ đội',
    'đổi giấy phép lái xe quân sự do bộ quốc phòng cấp',
  ],
  ['bằng lái công an | đổi bằng công an', 'đổi giấy phép lái xe công an nhân dân'],
  [
    'đăng ký xe | đăng ký xe lần đầu | mua xe mới | mới mua xe | xe mới | làm cà vẹt | làm giấy tờ xe | bốc biển số | bấm biển | bốc biển | làm biển số xe | ra biển | ra biển số xe | đăng ký biển số | xin biển số | lấy biển số | đăng ký xe máy điện | đăng ký ô tô mới | đăng ký xe hơi | đăng ký xe tải | lên biển số | cấp biển số xe | xe chưa có biển số',
    'đăng ký, cấp biển số xe lần đầu | đăng ký xe lần đầu',
  ],
  [
    'sang tên xe cũ | sang tên xe không chính chủ | xe không chính chủ | mua lại xe | sang tên chính chủ | xe cũ sang tên | mua xe cũ sang tên | thừa kế xe | cho tặng xe | chuyển nhượng xe | sang tên đổi chủ xe',
    'cấp chứng nhận đăng ký xe, biển số xe trong trường hợp thay đổi chủ xe (đăng ký sang tên xe)',
  ],
  [
    'mất giấy tờ xe máy | mất đăng ký xe ô tô | rớt cà vẹt | rơi đăng ký xe | biển số bị mất | mất biển số | mất biển xe | rớt biển số | giấy đăng ký xe bị mất | làm lại cà vẹt | làm lại giấy tờ xe | làm lại đăng ký xe | làm lại biển số | cấp lại biển số | cấp lại đăng ký xe',
    'cấp lại chứng nhận đăng ký xe, biển số xe',
  ],
  [
    'đổi biển số | đổi biển | đổi biển vàng | biển vàng | đổi sang biển vàng | biển số vàng | đổi biển trắng sang biển vàng | đổi màu xe | đổi màu sơn xe | biển số mờ | biển số bị gãy | đổi đăng ký xe | đổi giấy đăng ký xe | đổi cà vẹt | biển số 5 số | cà vẹt rách',
    'đổi chứng nhận đăng ký xe, biển số xe',
  ],
  [
    'thu hồi đăng ký xe | thu hồi biển số khi bán xe | nộp lại biển số | trả biển số | bán xe nộp biển | giữ lại biển số | rút hồ sơ xe',
    'thu hồi chứng nhận đăng ký xe, biển số xe',
  ],
  [
    'biển tạm | biển số tạm | đăng ký tạm thời xe | đăng ký xe tạm thời | giấy đi đường xe mới | xe chưa có biển chạy tạm',
    'đăng ký xe tạm thời',
  ],
  [
    'đăng kiểm | đăng kiểm ô tô | đăng kiểm xe | đăng kiểm xe hơi | đăng kiểm xe tải | đăng kiểm xe con | đi đăng kiểm | hết hạn đăng kiểm | kiểm định xe | kiểm định ô tô | tem đăng kiểm | khám xe',
    'cấp giấy chứng nhận kiểm định, tem kiểm định an toàn kỹ thuật và bảo vệ môi trường cho xe cơ giới (trừ xe mô tô, xe gắn máy)',
  ],
  [
    'mất đăng kiểm | mất tem đăng kiểm | mất giấy đăng kiểm | mất sổ đăng kiểm',
    'cấp lại giấy chứng nhận kiểm định, tem kiểm định an toàn kỹ thuật và bảo vệ môi trường cho xe cơ giới',
  ],
  [
    'độ xe | xe độ | cải tạo xe | hoán cải xe | xe cải tạo | cải tạo thùng xe | đóng thùng xe tải | nâng cấp xe',
    'chứng nhận an toàn kỹ thuật và bảo vệ môi trường đối với xe cơ giới cải tạo',
  ],
  [
    'phù hiệu | phù hiệu xe | phù hiệu xe tải | phù hiệu xe hợp đồng | xin phù hiệu | phù hiệu xe tải online | mất phù hiệu xe | phù hiệu taxi | phù hiệu xe khách',
    'cấp, cấp lại phù hiệu cho xe ô tô, xe bốn bánh có gắn động cơ kinh doanh vận tải',
  ],
  [
    'giấy phép vận tải | kinh doanh vận tải | giấy phép kinh doanh vận tải | chạy xe dịch vụ | chạy taxi | chạy grab ô tô | xe chở khách | xe hợp đồng | mở nhà xe | chạy xe khách',
    'cấp giấy phép kinh doanh vận tải bằng xe ô tô, bằng xe bốn bánh có gắn động cơ',
  ],
  [
    'xe quá tải | xe quá khổ | quá khổ quá tải | chở hàng quá khổ | siêu trường siêu trọng | chở máy móc cồng kềnh | xe bánh xích',
    'cấp giấy phép lưu hành xe quá tải trọng, xe quá khổ giới hạn, xe bánh xích',
  ],
  [
    'vỉa hè | lòng đường | mượn vỉa hè | thuê vỉa hè | sử dụng vỉa hè | dựng rạp đám cưới | dựng rạp trên đường | lòng đường làm đám cưới | đám ma lòng đường | đám tang vỉa hè | giữ xe vỉa hè | bán hàng vỉa hè | để vật liệu trên vỉa hè',
    'cấp phép sử dụng tạm thời lòng đường, vỉa hè vào mục đích khác',
  ],
  [
    'đấu nối đường | mở đường vào cây xăng | đấu nối quốc lộ | mở lối ra quốc lộ | đường nhánh',
    'chấp thuận vị trí đấu nối tạm vào đường bộ đang khai thác | chấp thuận thiết kế nút giao đấu nối',
  ],
  [
    'xe tập lái | dạy lái xe | mở trường lái | mở trung tâm dạy lái xe | đào tạo lái xe',
    'cấp giấy phép đào tạo lái xe, cấp giấy phép xe tập lái',
  ],
  [
    'giáo viên dạy lái | giáo viên dạy lái xe | thầy dạy lái | chứng chỉ dạy lái xe',
    'cấp giấy chứng nhận giáo viên dạy thực hành lái xe',
  ],
  [
    'xe qua lào | xe đi lào | liên vận lào | giấy liên vận lào',
    'cấp, cấp lại giấy phép liên vận giữa việt nam và lào',
  ],
  [
    'xe đi campuchia | xe qua campuchia | liên vận campuchia',
    'cấp, cấp lại giấy phép liên vận giữa việt nam và campuchia',
  ],
  [
    'chở hàng nguy hiểm | chở gas | chở xăng dầu | vận chuyển hàng nguy hiểm | chở hóa chất',
    'cấp giấy phép vận chuyển hàng hóa nguy hiểm trên đường bộ',
  ],
  [
    'ghe | xuồng | vỏ lãi | thuyền | đò | sà lan | xà lan | tàu sông | ghe chở hàng | xuồng máy | ca nô | tàu du lịch',
    'phương tiện đang khai thác trên đường thủy nội địa | phương tiện thủy nội địa',
  ],
  [
    'đăng ký ghe | đăng ký xuồng | đăng ký đò | đăng ký thuyền | đăng ký sà lan | đăng ký ca nô | đăng ký vỏ lãi | đăng ký tàu sông | đăng ký phương tiện thủy | đăng ký ghe lần đầu | giấy tờ ghe | đăng ký ghe chở hàng',
    'đăng ký phương tiện lần đầu đối với phương tiện đang khai thác trên đường thủy nội địa',
  ],
  [
    'sang tên ghe | mua bán ghe | sang tên tàu | mua lại ghe | sang tên xà lan',
    'đăng ký lại phương tiện trong trường hợp chuyển quyền sở hữu phương tiện nhưng không thay đổi cơ quan đăng ký phương tiện',
  ],
  [
    'bằng lái tàu | bằng thuyền trưởng | bằng máy trưởng | chứng chỉ lái phương tiện thủy | bằng lái ghe | bằng lái cano',
    'cấp, cấp lại, chuyển đổi giấy chứng nhận khả năng chuyên môn, chứng chỉ chuyên môn',
  ],
  [
    'bến đò | bến đò ngang | bến khách ngang sông | mở bến đò | bến phà',
    'công bố hoạt động bến khách ngang sông',
  ],
  ['bến thủy | mở bến thủy | bến bãi cát | bến sông', 'công bố hoạt động bến thủy nội địa'],
  ['xe ưu tiên | còi hụ | đèn ưu tiên', 'giấy phép sử dụng thiết bị phát tín hiệu của xe ưu tiên'],
  [
    'phà sup | sup | chèo thuyền | vui chơi dưới nước | mô tô nước | moto nước',
    'đăng ký phương tiện hoạt động vui chơi, giải trí dưới nước lần đầu',
  ],
  [
    'dựng rạp | dựng rạp cưới | dựng rạp cưới lấn đường | rạp cưới | rạp đám ma | che rạp ngoài đường | làm đám ngoài đường | tổ chức tiệc ngoài đường | mượn đường làm tiệc | xe ăn uống vỉa hè | bàn ghế vỉa hè | lấn vỉa hè',
    'cấp phép sử dụng tạm thời lòng đường, vỉa hè vào mục đích khác',
  ],
  [
    'sân thi bằng lái | sân tập lái | sân sát hạch | sân thi xe máy | mở sân thi bằng lái | sân thi bằng lái xe máy',
    'chấp thuận hoạt động của sân tập lái để sát hạch lái xe mô tô | cấp giấy phép cho trung tâm sát hạch lái xe loại 3',
  ],
  [
    'trung tâm sát hạch | mở trung tâm sát hạch | trung tâm thi bằng lái',
    'cấp giấy phép cho trung tâm sát hạch lái xe loại 3 | cấp giấy phép sát hạch cho trung tâm sát hạch lái xe loại 1, loại 2',
  ],
  [
    'xe đi trung quốc | xe tải đi trung quốc | xe qua trung quốc | chở hàng qua trung quốc | vận tải trung quốc | xe tải qua biên giới trung quốc',
    'cấp giấy phép vận tải đường bộ quốc tế giữa việt nam và trung quốc loại a, b, c, e, f, g cho phương tiện của việt nam',
  ],
  [
    'xe lào | xe biển số lào | xe lào hết hạn lưu hành | xe lào ở việt nam | xe của lào',
    'gia hạn thời gian lưu hành tại việt nam cho phương tiện của lào',
  ],
  [
    'xe campuchia | xe biển số campuchia',
    'gia hạn thời gian lưu hành tại việt nam cho phương tiện của campuchia',
  ],
  [
    'xe biển trung quốc | xe trung quốc vào việt nam',
    'gia hạn thời gian lưu hành tại việt nam cho phương tiện của trung quốc',
  ],
  [
    'vận tải hàng quốc tế campuchia | vận tải campuchia',
    'cấp, cấp lại giấy phép vận tải đường bộ quốc tế giữa việt nam và campuchia',
  ],
  ['vận tải lào', 'cấp, cấp lại giấy phép vận tải đường bộ quốc tế giữa việt nam và lào'],
  [
    'tuyến cố định | chạy tuyến cố định | đăng ký tuyến xe khách | mở tuyến xe khách | chạy xe tuyến',
    'đăng ký khai thác tuyến vận tải hành khách cố định',
  ],
  ['bến xe | mở bến xe | bến xe khách', 'công bố đưa bến xe khách vào khai thác'],
  [
    'phí đường bộ | xe không chạy trả lại phí đường bộ | hoàn phí đường bộ | xe hỏng không chạy phí đường bộ | xe đã đóng phí không chạy | xe mất trộm hoàn phí đường bộ',
    'thủ tục xác định xe thuộc trường hợp không chịu phí được trả lại hoặc bù trừ phí đã nộp',
  ],
  [
    'xe tạm dừng chạy | xe nằm bãi | xe ngưng hoạt động 30 ngày | tạm dừng lưu hành xe',
    'thủ tục xác định xe tạm dừng tham gia giao thông liên tục từ 30 ngày trở lên',
  ],
  [
    'khí thải xe máy | đo khí thải | đo khí thải xe máy | trung tâm đo khí thải | kiểm định khí thải | trạm đo khí thải | mở trạm đo khí thải xe máy',
    'cấp mới giấy chứng nhận đủ điều kiện hoạt động kiểm định khí thải xe mô tô, xe gắn máy',
  ],
  [
    'mở trạm đăng kiểm | trung tâm đăng kiểm | lập trạm đăng kiểm | mở trung tâm đăng kiểm',
    'cấp mới giấy chứng nhận đủ điều kiện hoạt động kiểm định xe cơ giới',
  ],
  [
    'xe máy chuyên dùng | máy xúc | máy ủi | xe lu | xe nâng | máy cày | đăng kiểm xe máy chuyên dùng | đăng kiểm xe nâng',
    'kiểm định an toàn kỹ thuật và bảo vệ môi trường cho xe máy chuyên dùng',
  ],
  [
    'cấp lại giấy phép vận tải | mất giấy phép vận tải | giấy phép kinh doanh vận tải bị mất',
    'cấp lại giấy phép kinh doanh vận tải bằng xe ô tô',
  ],
  [
    'mất chứng chỉ xe máy chuyên dùng | chứng chỉ luật giao thông xe máy chuyên dùng',
    'cấp lại chứng chỉ bồi dưỡng kiến thức pháp luật về giao thông đường bộ cho người điều khiển xe máy chuyên dùng',
  ],
  [
    'bằng lái trôi mất | cháy mất bằng lái | bằng lái bị cháy | lũ cuốn mất bằng lái',
    'cấp lại giấy phép lái xe',
  ],
  [
    'mua xe | mua xe trả góp đăng ký | mua xe máy mới | mua ô tô mới | xe mới mua chưa có biển | mua xe ở hãng | đi bấm biển số | mua xe sh | mua vision',
    'đăng ký, cấp biển số xe lần đầu | đăng ký xe lần đầu',
  ],
  [
    'mua xe của người khác | mua xe máy cũ | mua lại xe máy | mua ô tô cũ | mua xe cũ làm giấy | mua xe của người quen | xe cha để lại | xe bố để lại sang tên',
    'cấp chứng nhận đăng ký xe, biển số xe trong trường hợp thay đổi chủ xe (đăng ký sang tên xe)',
  ],
  ['cải tạo xe mất giấy', 'cấp lại giấy chứng nhận cải tạo'],
  [
    'biển số tạm chạy xe về quê | xin biển số tạm | xin biển tạm | xe mới mua chạy về tỉnh | chạy tạm chưa có biển | giấy chạy tạm',
    'đăng ký xe tạm thời',
  ],
  [
    'xe hư nằm nhà | xe nằm nhà không chạy | xe không chạy khỏi đóng phí | xe hỏng lâu không đóng phí | ngưng chạy xe không đóng phí đường bộ | dừng đóng phí đường bộ',
    'thủ tục xác định xe tạm dừng tham gia giao thông liên tục từ 30 ngày trở lên',
  ],
  [
    'ca nô kéo dù | kéo dù lượn | dù lượn nước | xe đạp nước | đạp vịt | tàu lượn nước | phương tiện vui chơi dưới nước | chèo sup | thuyền kayak | kayak | đăng ký moto nước',
    'đăng ký phương tiện hoạt động vui chơi, giải trí dưới nước lần đầu',
  ],
  [
    'mua sà lan | mua xà lan | mua lại sà lan | mua sà lan tỉnh khác | mua ghe tỉnh khác | mua tàu của người khác | bán sà lan | bán ghe | sang tên sà lan',
    'đăng ký lại phương tiện trong trường hợp chuyển quyền sở hữu phương tiện đồng thời thay đổi cơ quan đăng ký phương tiện | đăng ký lại phương tiện trong trường hợp chuyển quyền sở hữu phương tiện nhưng không thay đổi cơ quan đăng ký phương tiện',
  ],
  [
    'chuyển nhà đổi đăng ký ghe | chủ phương tiện chuyển tỉnh',
    'đăng ký lại phương tiện trong trường hợp chủ phương tiện thay đổi trụ sở hoặc nơi đăng ký hộ khẩu thường trú',
  ],
  ['xóa đăng ký ghe | bán ghe xóa đăng ký | ghe chìm | ghe hỏng bỏ', 'xóa đăng ký phương tiện'],
]
