/** Identity, passports, foreigners and residence. */
import type { EverydayWord } from './model.ts'

export const PERSONS: readonly EverydayWord[] = [
  [
    'cccd | căn cước công dân | thẻ căn cước công dân | cmnd | cmt | chứng minh nhân dân | chứng minh thư | chứng minh | căn cước gắn chip | thẻ cccd',
    'thẻ căn cước',
  ],
  [
    'làm căn cước | làm cccd | làm căn cước công dân | làm thẻ căn cước | cấp căn cước | làm chứng minh | căn cước lần đầu | làm cmnd',
    'cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên | cấp thẻ căn cước',
  ],
  [
    'căn cước cho con | căn cước cho bé | căn cước trẻ em | cccd cho bé | căn cước cho trẻ em',
    'cấp thẻ căn cước cho người dưới 14 tuổi',
  ],
  ['vneid | vnid | định danh điện tử | tài khoản định danh | định danh', 'tài khoản định danh điện tử'],
  ['mức 2 | mức độ 2 | mức hai', 'mức độ 02'],
  ['mức 1 | mức độ 1', 'mức độ 01'],
  ['passport | pát po | hộ chiếu | sổ hộ chiếu', 'hộ chiếu phổ thông | hộ chiếu'],
  [
    'làm hộ chiếu | làm passport | xin hộ chiếu | cấp hộ chiếu | hộ chiếu mới | hộ chiếu lần đầu | đổi hộ chiếu | hộ chiếu cho con | hộ chiếu online',
    'cấp hộ chiếu phổ thông ở trong nước',
  ],
  ['mất hộ chiếu | mất passport | báo mất hộ chiếu', 'trình báo mất hộ chiếu phổ thông'],
  ['visa | vi sa', 'thị thực'],
  ['visa điện tử | e visa | evisa', 'thị thực điện tử'],
  ['việt kiều | kiều bào', 'người Việt Nam định cư ở nước ngoài'],
  ['người tây | tây | ngoại quốc | người ngoại quốc', 'người nước ngoài'],
  ['nhập tịch | xin quốc tịch', 'nhập quốc tịch Việt Nam'],
  ['thôi quốc tịch | bỏ quốc tịch', 'thôi quốc tịch Việt Nam'],
  [
    'tiền án | tiền sự | án tích | không tiền án | xác nhận không có tiền án | xác nhận không tiền án | hạnh kiểm',
    'phiếu lý lịch tư pháp cho công dân Việt Nam',
  ],
  [
    'phiếu lý lịch | lý lịch tư pháp | phiếu lý lịch tư pháp | tư pháp số 1 | tư pháp số 2',
    'cấp phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam',
  ],
  ['trẻ sơ sinh | em bé | con nhỏ | trẻ nhỏ | bé', 'trẻ em | trẻ em dưới 6 tuổi'],
  ['với người nước ngoài | người nước ngoài', 'có yếu tố nước ngoài | người nước ngoài'],
  ['hộ khẩu | sổ hộ khẩu | khẩu', 'thường trú | cư trú'],
  [
    'nhập hộ khẩu | nhập khẩu cho con | nhập hộ khẩu cho con | chuyển hộ khẩu | nhập khẩu vào nhà',
    'đăng ký thường trú',
  ],
  ['cắt khẩu | cắt hộ khẩu', 'xóa đăng ký thường trú'],
  ['tách hộ khẩu | tách sổ hộ khẩu', 'tách hộ'],
  ['kt3 | kt2 | ở trọ | thuê trọ | nhà trọ', 'đăng ký tạm trú'],
  ['vắng nhà | đi vắng lâu', 'khai báo tạm vắng'],
  ['khách ở lại | ở lại qua đêm | khách ngủ lại | ngủ qua đêm | khách ở qua đêm', 'thông báo lưu trú'],
  ['giấy xác nhận cư trú | ct07 | xác nhận nơi ở', 'xác nhận thông tin về cư trú'],
  [
    'tạm trú | làm tạm trú | khai tạm trú | đăng ký ở trọ | đăng ký tạm trú cho sinh viên | đăng ký tạm trú cho công nhân | tạm trú cho người thuê | tạm trú người thuê trọ | tạm trú phòng trọ | chủ trọ đăng ký | sổ tạm trú | giấy tạm trú | làm kt3 | đăng ký kt3 | ở thuê | mới chuyển tới ở',
    'đăng ký tạm trú',
  ],
  [
    'hết hạn tạm trú | tạm trú hết hạn | gia hạn kt3 | gia hạn tạm trú | gia hạn sổ tạm trú',
    'gia hạn tạm trú',
  ],
  [
    'xóa tạm trú | hủy tạm trú | cắt tạm trú | bỏ tạm trú | chuyển trọ | người thuê dọn đi',
    'xóa đăng ký tạm trú',
  ],
  [
    'tạm vắng | đi làm xa | đi làm ăn xa | báo tạm vắng | giấy tạm vắng | vắng mặt lâu ngày',
    'khai báo tạm vắng',
  ],
  [
    'lưu trú | báo lưu trú | khai báo lưu trú | khách ngủ nhờ | khách tới chơi ngủ lại | bạn ngủ lại | người nhà ở chơi | khách sạn khai báo khách | nhà nghỉ khai báo khách | khai báo khách lưu trú | lưu trú nhà nghỉ | lưu trú khách sạn | homestay khai báo khách',
    'thông báo lưu trú',
  ],
  [
    'tách hộ | tách khẩu | tách khẩu ra riêng | tách sổ hộ khẩu ra riêng | ra ở riêng tách hộ | con lấy vợ tách khẩu | tách hộ khẩu riêng',
    'tách hộ',
  ],
  [
    'xác nhận cư trú | xác nhận nơi cư trú | xác nhận hộ khẩu | xác nhận thường trú | xác nhận tạm trú | xác nhận hktt | giấy xác nhận hộ khẩu | giấy xác nhận nơi ở | mẫu ct07 | giấy ct07 | ct08 | xác nhận thông tin cư trú | giấy xác nhận thông tin cư trú | xác nhận cư trú online',
    'xác nhận thông tin về cư trú',
  ],
  [
    'hktt | hộ khẩu thường trú | nhập khẩu | nhập khẩu cho vợ | nhập hktt | làm hộ khẩu | chuyển khẩu',
    'đăng ký thường trú | thường trú',
  ],
  [
    'sửa hộ khẩu | sai thông tin hộ khẩu | điều chỉnh cư trú | đổi chủ hộ | thay đổi chủ hộ | sửa thông tin cư trú',
    'điều chỉnh thông tin về cư trú trong cơ sở dữ liệu về cư trú',
  ],
  [
    'người nước ngoài ở nhà mình | khai báo tạm trú cho người nước ngoài | khai báo khách tây | khách nước ngoài ở trọ | khai báo người nước ngoài | tạm trú người nước ngoài | đăng ký tạm trú cho người nước ngoài | khách nước ngoài lưu trú | khai báo cho người tây | người tây thuê nhà',
    'khai báo tạm trú cho người nước ngoài tại việt nam',
  ],
  [
    'diện tích bình quân | xác nhận diện tích nhà ở | xác nhận đủ diện tích nhập khẩu',
    'xác nhận về điều kiện diện tích bình quân nhà ở để đăng ký thường trú',
  ],
  [
    'làm thẻ cccd | làm cccd lần đầu | làm căn cước lần đầu | cccd lần đầu | đi làm căn cước | làm thẻ cccd gắn chip | làm cccd gắn chip | đủ 14 tuổi làm căn cước | đủ tuổi làm căn cước | cấp mới cccd | cấp cccd | căn cước cho người già | căn cước công dân lần đầu | con 14 tuổi làm căn cước | làm giấy chứng minh',
    'cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên',
  ],
  [
    'căn cước em bé | làm căn cước cho em bé | cccd trẻ con | cccd em bé | căn cước con nhỏ | thẻ căn cước trẻ em | căn cước cho con nhỏ | cccd cho con | cccd cho cháu | căn cước cho cháu | cccd con 6 tuổi | cccd dưới 14 tuổi | căn cước dưới 14 tuổi | căn cước trẻ dưới 6 tuổi | bé dưới 14 tuổi',
    'cấp thẻ căn cước cho người dưới 14 tuổi',
  ],
  [
    'căn cước hết hạn | cccd hết hạn | đổi cccd | đổi căn cước | đổi thẻ căn cước | cmnd hết hạn | cmnd sang cccd | đổi cmnd | đổi chứng minh thư | đổi cmnd sang cccd | đổi chứng minh thư sang căn cước | cccd sai thông tin | căn cước sai | đủ 25 tuổi đổi căn cước | cccd bị gãy | cccd hỏng chip | đổi thẻ cccd | thẻ cccd cũ',
    'cấp đổi thẻ căn cước',
  ],
  [
    'mất cccd | mất căn cước | mất thẻ căn cước | mất căn cước công dân | rớt cccd | rơi căn cước | mất cmnd | mất chứng minh | mất giấy chứng minh | làm lại cccd | làm lại căn cước | cấp lại cccd | làm lại thẻ căn cước | mất bóp mất căn cước | mất ví mất cccd',
    'cấp lại thẻ căn cước',
  ],
  [
    'tích hợp giấy tờ | tích hợp vneid | cập nhật thông tin căn cước | tích hợp thông tin | tích hợp thẻ căn cước | thêm thông tin căn cước',
    'tích hợp, cập nhật, điều chỉnh thông tin trên thẻ căn cước',
  ],
  [
    'dữ liệu dân cư | thông tin dân cư sai | sai thông tin dân cư | cơ sở dữ liệu dân cư sai | thông tin cá nhân trên vneid sai | vneid sai thông tin | sửa thông tin dân cư | điều chỉnh thông tin dân cư',
    'điều chỉnh thông tin trong cơ sở dữ liệu quốc gia về dân cư theo đề nghị của công dân',
  ],
  [
    'vneid mức 2 | định danh mức 2 | định danh mức độ 2 | kích hoạt vneid | đăng ký vneid | làm vneid | tài khoản vneid | mở tài khoản vneid | cài vneid | đăng ký định danh | đăng ký định danh mức 2 | làm định danh điện tử | làm định danh mức 2',
    'cấp tài khoản định danh điện tử mức độ 02, căn cước điện tử cho công dân việt nam',
  ],
  [
    'vneid bị khóa | khóa vneid | mở khóa vneid | mở khoá vneid | tài khoản vneid bị khóa | tài khoản định danh bị khóa | không vào được vneid | mở khóa tài khoản | mở khóa tài khoản vneid | mở khóa tài khoản định danh | mở khóa định danh',
    'mở khóa tài khoản định danh điện tử',
  ],
  [
    'hộ chiếu hết hạn | hộ chiếu sắp hết hạn | gia hạn hộ chiếu | gia hạn passport | passport hết hạn | đổi passport | hộ chiếu gắn chip | làm hộ chiếu cho con | làm hộ chiếu cho bé | passport cho trẻ em | hộ chiếu trẻ em | làm hộ chiếu đi du lịch | hộ chiếu phổ thông',
    'cấp hộ chiếu phổ thông ở trong nước',
  ],
  [
    'rơi hộ chiếu | rớt passport | rớt hộ chiếu | bị mất passport | trình báo mất hộ chiếu | hộ chiếu bị mất | mất hộ chiếu làm sao',
    'trình báo mất hộ chiếu phổ thông',
  ],
  ['tìm lại được hộ chiếu | khôi phục hộ chiếu', 'khôi phục giá trị sử dụng hộ chiếu phổ thông'],
  [
    'giấy thông hành | đi trung quốc bằng giấy thông hành | sổ thông hành | thông hành biên giới',
    'cấp giấy thông hành xuất, nhập cảnh vùng biên giới việt nam – trung quốc | cấp giấy thông hành',
  ],
  [
    'thẻ tạm trú | thẻ tạm trú cho người nước ngoài | thẻ tạm trú cho chuyên gia | trc | thẻ tạm trú chồng nước ngoài | thẻ tạm trú cho vợ nước ngoài | work permit tạm trú',
    'cấp thẻ tạm trú cho người nước ngoài tại việt nam',
  ],
  [
    'thẻ thường trú | thường trú cho người nước ngoài | thẻ xanh',
    'cấp thẻ thường trú cho người nước ngoài tại việt nam',
  ],
  [
    'gia hạn visa | gia hạn thị thực | gia hạn visa cho người nước ngoài | gia hạn visa du lịch | gia hạn tạm trú cho người nước ngoài | visa hết hạn',
    'gia hạn tạm trú cho người nước ngoài tại việt nam',
  ],
  [
    'xin visa | visa cho người nước ngoài | làm visa | bảo lãnh người nước ngoài | visa vào việt nam | cấp thị thực',
    'cấp thị thực cho người nước ngoài tại việt nam',
  ],
  [
    'miễn thị thực | giấy miễn thị thực | visa 5 năm | miễn visa | miễn visa 5 năm | visa 5 năm cho việt kiều',
    'cấp giấy miễn thị thực cho người việt nam định cư ở nước ngoài và người nước ngoài là vợ, chồng, con',
  ],
  [
    'thẻ apec | thẻ abtc | apec | abtc | thẻ doanh nhân apec | thẻ đi lại doanh nhân | thẻ đi lại doanh nhân apec',
    'cấp mới thẻ abtc | cho phép sử dụng thẻ abtc',
  ],
  [
    'nhập quốc tịch | nhập quốc tịch việt nam | xin nhập tịch | vào quốc tịch việt nam',
    'nhập quốc tịch việt nam ở trong nước',
  ],
  [
    'trở lại quốc tịch | xin lại quốc tịch | lấy lại quốc tịch | hồi tịch | có lại quốc tịch việt nam',
    'trở lại quốc tịch việt nam ở trong nước',
  ],
  [
    'xác nhận quốc tịch | xác nhận có quốc tịch việt nam | giấy xác nhận quốc tịch',
    'cấp giấy xác nhận có quốc tịch việt nam ở trong nước',
  ],
  [
    'gốc việt nam | giấy gốc việt | xác nhận gốc việt | người gốc việt',
    'cấp giấy xác nhận là người gốc việt nam',
  ],
  [
    'lý lịch tư pháp số 1 | lý lịch tư pháp số 2 | lltp số 2 | làm lý lịch tư pháp | xin lý lịch tư pháp | lý lịch tư pháp đi nước ngoài | lý lịch tư pháp xin việc | lltp | lý lịch tư pháp online | giấy không tiền án tiền sự',
    'cấp phiếu lý lịch tư pháp cho công dân việt nam, người nước ngoài đang cư trú tại việt nam',
  ],
  [
    'xác nhận đang ở | giấy xác nhận đang ở đây | xác nhận chỗ ở | xác nhận nơi ở hiện tại | xác nhận đang cư trú | giấy cư trú | giấy cư trú cho con đi học | xác nhận cư trú xin học | xác nhận cư trú nhập học cho con | giấy tờ cư trú vay ngân hàng',
    'xác nhận thông tin về cư trú',
  ],
  ['mất giấy thông hành | rớt giấy thông hành', 'trình báo mất giấy thông hành'],
  [
    'xác nhận xuất nhập cảnh | lịch sử xuất nhập cảnh | xác nhận ngày nhập cảnh | xác nhận thời gian ở nước ngoài',
    'xác nhận, cung cấp thông tin liên quan đến xuất nhập cảnh của công dân việt nam',
  ],
  ['tem ab | cấp tem ab', 'cấp tem “ab” cho công dân việt nam xuất cảnh'],
  [
    'đi chợ biên giới | sang trung quốc làm | sang trung quốc buôn bán | người biên giới qua trung quốc | qua cửa khẩu trung quốc',
    'cấp giấy thông hành xuất, nhập cảnh vùng biên giới việt nam – trung quốc cho công dân việt nam thường trú',
  ],
  ['đi lào bằng giấy thông hành | thông hành lào | qua lào', 'cấp giấy thông hành biên giới việt nam – lào'],
  ['khóa căn cước điện tử | khóa căn cước | mất điện thoại khóa vneid', 'khóa căn cước điện tử'],
  ['mở khóa căn cước điện tử | mở khóa căn cước', 'mở khóa căn cước điện tử'],
  ['vneid mức 1 | định danh mức 1', 'cấp tài khoản định danh điện tử mức độ 01 cho công dân việt nam'],
  [
    'lưu adn | adn vào căn cước | xét nghiệm adn căn cước',
    'thu thập, cập nhật thông tin sinh trắc học về adn vào cơ sở dữ liệu về căn cước',
  ],
  [
    'giọng nói căn cước | lưu giọng nói',
    'thu thập, cập nhật thông tin sinh trắc học về giọng nói vào cơ sở dữ liệu về căn cước',
  ],
  ['giấy chứng nhận căn cước | người không quốc tịch', 'cấp lại giấy chứng nhận căn cước'],
  [
    'chưa có nhà ở ổn định | chưa có nơi thường trú | không có hộ khẩu | chưa có hộ khẩu ở đâu | không đăng ký được tạm trú',
    'khai báo thông tin về cư trú đối với người chưa đủ điều kiện đăng ký thường trú, đăng ký tạm trú',
  ],
  [
    'bị giật túi mất giấy tờ | bị móc túi mất căn cước | mất ví | mất bóp | mất hết giấy tờ | mất giấy tờ tùy thân | mất hết cccd | bị cướp mất cccd',
    'cấp lại thẻ căn cước | cấp lại giấy phép lái xe',
  ],
  [
    'chứng minh 9 số | cmnd 9 số | cmnd cũ | giấy chứng minh cũ | căn cước cũ | cccd mã vạch | thẻ mã vạch | đổi từ cmnd qua căn cước | chứng minh qua căn cước',
    'cấp đổi thẻ căn cước',
  ],
  [
    'chưa có cccd | chưa có căn cước | chưa làm cccd | chưa làm căn cước | con trai chưa có cccd | con 15 tuổi làm cccd | con 16 tuổi làm căn cước | đủ 16 tuổi làm cccd | 15 tuổi chưa có cccd | 18 tuổi chưa có căn cước | già rồi chưa làm căn cước',
    'cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên',
  ],
  ['đổi thẻ thường trú | thẻ thường trú hết hạn', 'cấp đổi thẻ thường trú cho người nước ngoài tại việt nam'],
  [
    'đăng ký cư trú | đăng ký nơi ở | đăng ký nơi ở mới | chuyển chỗ ở | chuyển nhà | chuyển nơi ở | thuê nhà | ở nhà thuê | thuê chung cư đăng ký | chủ nhà đăng ký cho khách thuê | công nhân thuê trọ | công nhân ở trọ | người làm thuê ở trọ | sinh viên thuê trọ | báo công an thuê trọ',
    'đăng ký tạm trú',
  ],
  [
    'xuất khẩu lao động báo công an | đi nước ngoài báo tạm vắng | đi nghĩa vụ báo tạm vắng | vắng nhà lâu ngày | đi xa lâu ngày',
    'khai báo tạm vắng',
  ],
  [
    'airbnb | booking | cho thuê phòng theo ngày | khách thuê qua ngày | khách ở khách sạn',
    'thông báo lưu trú',
  ],
  [
    'tách hộ nhà chồng | tách khỏi nhà chồng | tách khỏi hộ khẩu | tách khẩu ra khỏi bố mẹ | ly hôn tách khẩu',
    'tách hộ',
  ],
  [
    'vào nhà mới đổi cccd | chuyển nhà đổi căn cước | đổi địa chỉ căn cước | căn cước sai quê quán | căn cước sai ngày sinh | sáp nhập tỉnh đổi căn cước | đổi căn cước do sáp nhập',
    'cấp đổi thẻ căn cước',
  ],
]
