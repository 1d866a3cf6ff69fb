/** Civil status: births, marriages, deaths, names, adoption, guardians. */
import type { EverydayWord } from './model.ts'

export const FAMILIES: readonly EverydayWord[] = [
  [
    'làm giấy khai sinh | làm khai sinh | khai sinh cho con | đẻ con | sinh con | mới sinh | giấy khai sinh cho con | đăng ký khai sinh cho con | em bé mới sinh',
    'đăng ký khai sinh',
  ],
  ['giấy khai sinh', 'khai sinh'],
  [
    'mất giấy khai sinh | mất khai sinh | bản sao khai sinh | bản sao giấy khai sinh | trích lục khai sinh | xin lại giấy khai sinh | sao lục khai sinh | trích lục',
    'cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh',
  ],
  [
    'bản sao giấy kết hôn | mất giấy đăng ký kết hôn | mất giấy kết hôn | trích lục khai tử | bản sao giấy chứng tử | trích lục hộ tịch',
    'cấp bản sao trích lục hộ tịch',
  ],
  [
    'cưới | lấy vợ | lấy chồng | cưới vợ | cưới chồng | đăng ký cưới | giấy kết hôn | giấy đăng ký kết hôn | hôn thú',
    'đăng ký kết hôn',
  ],
  [
    'lấy chồng nước ngoài | lấy vợ nước ngoài | lấy chồng tây | cưới người nước ngoài | kết hôn với người nước ngoài | lấy người nước ngoài | kết hôn người nước ngoài',
    'đăng ký kết hôn có yếu tố nước ngoài',
  ],
  [
    'độc thân | giấy độc thân | xác nhận độc thân | chưa vợ | chưa chồng | chưa kết hôn | xác nhận chưa kết hôn | giấy xác nhận độc thân',
    'giấy xác nhận tình trạng hôn nhân',
  ],
  ['để kết hôn', 'tình trạng hôn nhân'],
  ['ly hôn | ly dị | li dị | bỏ vợ | bỏ chồng', 'ly hôn'],
  [
    'báo tử | chứng tử | giấy chứng tử | giấy báo tử | qua đời | mất người thân | người chết | chết | khai báo người mất | đăng ký khai tử',
    'đăng ký khai tử',
  ],
  [
    'sửa tên | đổi tên | đổi họ | sửa ngày sinh | sửa năm sinh | sai tên | sai ngày sinh | đổi tên đệm | cải chính hộ tịch | đổi dân tộc | sai năm sinh | sửa tên trong giấy khai sinh | sửa ngày sinh trên khai sinh | thay đổi họ tên',
    'thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc',
  ],
  [
    'nhận con | nhận cha | nhận bố | nhận mẹ | nhận con ngoài giá thú | con ngoài giá thú | con riêng | nhận cha cho con',
    'đăng ký nhận cha, mẹ, con',
  ],
  ['xin con nuôi | nhận nuôi', 'đăng ký việc nuôi con nuôi trong nước'],
  ['giám hộ | người giám hộ', 'đăng ký giám hộ'],
  [
    'khai tử | làm khai tử | báo chết | người nhà mất | người thân mất | mới mất | vừa mất | giấy khai tử | làm giấy chứng tử | cáo tử | xóa tên người chết | bố mất | mẹ mất | ba mất | má mất | ông mất | bà mất | chồng mất | vợ mất',
    'đăng ký khai tử',
  ],
  [
    'bố mất làm giấy chứng tử | ba mất làm giấy khai tử | mẹ mất làm giấy khai tử | khai tử cho bố | khai tử cho mẹ',
    'đăng ký khai tử',
  ],
  [
    'khai sinh | khai sanh | làm giấy khai sanh | giấy khai sanh | mới đẻ | mới sanh | sanh em bé | sanh con | đẻ em bé | vợ mới sinh | vợ đẻ | vợ sanh | con mới sinh | bé mới sinh | bé sơ sinh | cháu mới sinh | khai sinh trễ hạn | khai sinh muộn | khai sinh quá hạn | chưa làm giấy khai sinh | con chưa có khai sinh',
    'đăng ký khai sinh',
  ],
  [
    'khai sinh kèm bảo hiểm y tế | khai sinh thường trú bhyt | liên thông khai sinh | khai sinh nhập hộ khẩu | khai sinh và thẻ bảo hiểm | bảo hiểm cho trẻ mới sinh | thẻ bảo hiểm cho bé mới sinh',
    'liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
  ],
  [
    'khai sinh mẹ đơn thân | khai sinh con ngoài giá thú | khai sinh không có cha | khai sinh không có bố | chưa đăng ký kết hôn làm khai sinh | chưa kết hôn khai sinh cho con | con ngoài hôn nhân',
    'đăng ký khai sinh | đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con',
  ],
  [
    'khai sinh có bố nước ngoài | khai sinh con lai | con có bố là người nước ngoài | con lai',
    'đăng ký khai sinh có yếu tố nước ngoài',
  ],
  [
    'người lớn chưa có khai sinh | lớn tuổi chưa có giấy khai sinh | chưa từng khai sinh | già rồi chưa có khai sinh',
    'đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân',
  ],
  [
    'đăng ký lại khai sinh | làm lại khai sinh | làm lại giấy khai sinh | mất bản gốc khai sinh | mất bản chính khai sinh | mất giấy khai sinh bản gốc | mất giấy khai sinh bản chính | không còn giấy khai sinh | khai sinh thất lạc',
    'đăng ký lại khai sinh | cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh',
  ],
  [
    'trích lục giấy khai sinh | xin trích lục | bản sao trích lục | xin bản sao khai sinh | sao giấy khai sinh | khai sinh bản sao',
    'cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh',
  ],
  [
    'sửa giấy khai sinh | sửa khai sinh | khai sinh sai | khai sinh bị sai | sai giấy khai sinh | khai sinh ghi sai | khai sinh sai tên | khai sinh sai năm | khai sinh sai ngày | sửa chữ lót | sửa tên lót | sửa tên đệm | đổi tên lót | thêm tên đệm | đổi họ cho con | đổi họ theo mẹ | đổi họ theo cha | đổi tên cho con | đổi tên khai sinh | sửa quê quán | sai quê quán | sửa dân tộc | xác định lại dân tộc | cải chính khai sinh | cải chính năm sinh | cải chính họ tên | bổ sung khai sinh | bổ sung hộ tịch | thêm tên cha vào khai sinh | chuyển giới | xác định lại giới tính',
    'thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc',
  ],
  [
    'kết hôn | đăng ký kết hôn | làm đám cưới | cưới nhau | lấy nhau | làm giấy kết hôn | làm giấy hôn thú | đăng ký hôn thú | giấy hôn thú | làm đăng ký kết hôn | đi đăng ký với người yêu | thủ tục cưới',
    'đăng ký kết hôn',
  ],
  [
    'kết hôn với người hàn | kết hôn với người đài loan | kết hôn với người mỹ | kết hôn với người trung quốc | kết hôn với người nhật | kết hôn với việt kiều | lấy chồng hàn | lấy chồng hàn quốc | lấy chồng đài loan | lấy chồng mỹ | lấy chồng nhật | lấy chồng trung quốc | lấy chồng úc | lấy chồng pháp | lấy vợ việt kiều | lấy chồng việt kiều | lấy vợ lào | lấy vợ tây | kết hôn nước ngoài | kết hôn có yếu tố nước ngoài | cưới vợ nước ngoài | cưới chồng nước ngoài | kết hôn quốc tế | chồng người nước ngoài | vợ người nước ngoài | đăng ký kết hôn với người nước ngoài | bạn trai người nước ngoài | bạn gái người nước ngoài',
    'đăng ký kết hôn có yếu tố nước ngoài',
  ],
  [
    'đăng ký lại kết hôn | mất giấy kết hôn cả hai bản | mất cả hai bản kết hôn | mất hết giấy kết hôn | làm lại giấy kết hôn | làm lại đăng ký kết hôn | làm lại hôn thú',
    'đăng ký lại kết hôn | cấp bản sao trích lục hộ tịch',
  ],
  [
    'mất giấy hôn thú | mất hôn thú | trích lục hôn thú | sao lục kết hôn | trích lục kết hôn',
    'cấp bản sao trích lục hộ tịch | đăng ký lại kết hôn',
  ],
  [
    'xác nhận tình trạng hôn nhân | tình trạng hôn nhân | giấy tình trạng hôn nhân | chưa có vợ | chưa có chồng | chưa có gia đình | chưa lập gia đình | xác nhận chưa vợ | còn độc thân | đang độc thân | xác nhận hôn nhân | giấy xác nhận hôn nhân | xác nhận đã ly hôn | xác nhận chưa đăng ký kết hôn',
    'cấp giấy xác nhận tình trạng hôn nhân',
  ],
  [
    'ghi chú ly hôn | ly hôn ở nước ngoài | ly dị ở nước ngoài | ly hôn ở mỹ | ly dị ở mỹ | ly hôn ở hàn quốc | ghi chú li hôn | ghi vào sổ ly hôn | ly hôn bên nước ngoài',
    'ghi vào sổ hộ tịch việc ly hôn, hủy việc kết hôn của công dân việt nam đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài',
  ],
  [
    'ghi chú kết hôn | kết hôn ở nước ngoài về | đã kết hôn ở nước ngoài | khai sinh ở nước ngoài về | ghi chú khai sinh | sinh con ở nước ngoài về',
    'ghi vào sổ hộ tịch việc hộ tịch khác của công dân việt nam đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài',
  ],
  [
    'cha nhận con | bố nhận con | mẹ nhận con | nhận lại con | nhận con đẻ | nhận con ruột | giấy nhận con | xác nhận cha con | con nhận cha | xét nghiệm adn nhận con | thủ tục nhận con',
    'đăng ký nhận cha, mẹ, con',
  ],
  [
    'nuôi con nuôi | nhận con nuôi | nhận trẻ mồ côi làm con | xin con về nuôi | nhận nuôi trẻ | nhận nuôi một đứa trẻ | nhận nuôi em bé | nhận nuôi cháu | trẻ bị bỏ rơi nhận nuôi | giấy con nuôi | đăng ký con nuôi | làm giấy con nuôi | nhận cháu làm con nuôi',
    'đăng ký việc nuôi con nuôi trong nước',
  ],
  [
    'đăng ký người giám hộ | giám hộ cho cháu | giám hộ cháu mồ côi | cử người giám hộ | người giám hộ cho người mất năng lực | giám hộ người tâm thần | làm giám hộ',
    'đăng ký giám hộ',
  ],
  ['thôi giám hộ | chấm dứt giám hộ | hết giám hộ', 'đăng ký chấm dứt giám hộ'],
  [
    'làm lại giấy chứng tử | mất giấy chứng tử | mất giấy khai tử | đăng ký lại khai tử',
    'đăng ký lại khai tử | cấp bản sao trích lục hộ tịch',
  ],
  [
    'sống chung chưa đăng ký | sống chung như vợ chồng | ở với nhau chưa đăng ký | vợ chồng chưa đăng ký | hai đứa muốn đăng ký | hợp thức hóa hôn nhân | cưới rồi chưa đăng ký | hai vợ chồng chưa đăng ký | có con rồi mới đăng ký kết hôn | đăng ký kết hôn muộn',
    'đăng ký kết hôn',
  ],
  [
    'tên khai sinh khác cccd | khai sinh khác căn cước | tên trong khai sinh khác | giấy tờ không khớp tên | tên không khớp | ngày sinh không khớp | ngày sinh khác nhau | sai lệch tên giữa các giấy tờ | khai sinh không khớp với bằng cấp | sai chữ trong khai sinh | sai tên cha mẹ trong khai sinh',
    'thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc',
  ],
  [
    'cha người nước ngoài | ba là người nước ngoài | bố là người nước ngoài | mẹ là người nước ngoài | con có bố nước ngoài | con có cha nước ngoài | bố người mỹ | ba người pháp | bố người hàn | cha người trung quốc | khai sinh con có bố người nước ngoài | khai sinh cho con với người nước ngoài | con với chồng ngoại quốc | con với chồng nước ngoài',
    'đăng ký khai sinh có yếu tố nước ngoài',
  ],
  ['xác nhận thông tin hộ tịch | xác minh hộ tịch', 'xác nhận thông tin hộ tịch'],
  ['giám sát giám hộ | người giám sát giám hộ', 'đăng ký giám sát việc giám hộ'],
  [
    'nhận con nuôi nước ngoài | người nước ngoài nhận con nuôi | tây nhận con nuôi | con nuôi nước ngoài',
    'giải quyết việc người nước ngoài thường trú ở việt nam nhận trẻ em việt nam làm con nuôi | giải quyết việc nuôi con nuôi có yếu tố nước ngoài đối với trẻ em sống ở cơ sở nuôi dưỡng',
  ],
  [
    'mất giấy con nuôi | làm lại giấy con nuôi | đăng ký lại con nuôi',
    'đăng ký lại việc nuôi con nuôi trong nước',
  ],
  [
    'khai sinh cho bé | khai sinh trễ | khai sinh cho cháu | làm giấy tờ cho con mới sinh | giấy tờ cho em bé mới sinh | bé tháng tuổi chưa khai sinh',
    'đăng ký khai sinh',
  ],
  [
    'làm giám hộ cháu | muốn làm giám hộ | ông nội làm giám hộ | bà ngoại giám hộ cháu | cha mẹ mất ai nuôi cháu | cháu mồ côi cha mẹ | cô chú giám hộ | nuôi cháu mồ côi',
    'đăng ký giám hộ',
  ],
  [
    'khai sinh bị cháy | cháy giấy khai sinh | khai sinh bị rách | khai sinh bị ướt | khai sinh bị mối ăn | giấy khai sinh bị mờ | giấy khai sinh cũ nát | không tìm thấy giấy khai sinh | giấy khai sinh hỏng | lũ cuốn mất khai sinh',
    'cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh | đăng ký lại khai sinh',
  ],
  [
    'khai sinh cho người già | cụ già chưa có khai sinh | bà tôi chưa có giấy khai sinh | mẹ tôi chưa có khai sinh',
    'đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân | đăng ký lại khai sinh',
  ],
  [
    'kết hôn với người yêu nước ngoài | bạn trai nước ngoài | quen người nước ngoài muốn cưới | bạn trai người đức | chồng sắp cưới người mỹ | kết hôn với người đức | kết hôn với người pháp | kết hôn với người úc | kết hôn với người ấn độ | cưới tây | lấy tây | vợ người trung quốc | vợ người thái',
    'đăng ký kết hôn có yếu tố nước ngoài',
  ],
  [
    'ông tây chết | người nước ngoài chết | khai tử người nước ngoài | người nước ngoài mất | khai tử cho người nước ngoài',
    'đăng ký khai tử có yếu tố nước ngoài',
  ],
  [
    'con chết | em bé chết | trẻ em chết | người thân qua đời | ông bà mất | ba tôi mất | mẹ tôi mất | báo người chết | người già mất | mất ở bệnh viện | bà ngoại mất | ông ngoại mất | bà nội mất | ông nội mất | chồng tôi mất | mất hôm qua | mất tuần trước',
    'đăng ký khai tử',
  ],
]
