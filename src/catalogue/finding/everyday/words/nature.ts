/** Farming, animals, fish, forests, water, mines, environment, food. */
import type { EverydayWord } from './model.ts'

export const NATURE: readonly EverydayWord[] = [
  ['đánh bắt cá | đánh cá | giấy phép đánh bắt | khai thác cá', 'giấy phép khai thác thủy sản'],
  ['tàu cá | ghe | thuyền cá | thuyền đánh cá', 'tàu cá'],
  ['đăng ký ghe', 'cấp giấy chứng nhận đăng ký tàu cá'],
  ['thuốc thú y', 'thuốc thú y'],
  ['cửa hàng thuốc thú y | bán thuốc thú y | mở cửa hàng thuốc thú y', 'đủ điều kiện buôn bán thuốc thú y'],
  [
    'thuốc sâu | thuốc trừ sâu | bán thuốc trừ sâu | cửa hàng thuốc trừ sâu | vật tư nông nghiệp',
    'đủ điều kiện buôn bán thuốc bảo vệ thực vật',
  ],
  ['phân bón | bán phân bón', 'đủ điều kiện buôn bán phân bón'],
  ['vệ sinh an toàn thực phẩm | an toàn thực phẩm', 'an toàn thực phẩm'],
  ['giếng', 'khai thác nước dưới đất'],
  ['chặt cây | đốn cây | khai thác gỗ', 'khai thác gỗ | khai thác lâm sản'],
  ['súng | súng săn', 'vũ khí'],
  ['pháo | bắn pháo', 'pháo hoa'],
  ['flycam | drone | máy bay không người lái', 'tàu bay không người lái'],
  ['nhà ở xã hội', 'nhà ở xã hội'],
  [
    'vsattp | attp | giấy vsattp | giấy attp | giấy an toàn thực phẩm | giấy vệ sinh an toàn thực phẩm | vệ sinh thực phẩm | an toàn vệ sinh thực phẩm | giấy phép vsattp | cơ sở chế biến nông sản | bán thịt | bán cá | lò mổ | cơ sở giết mổ | bán rau sạch | chế biến thủy sản | làm nước mắm | xưởng chế biến nông sản | giấy chứng nhận attp | bán thịt cá | chế biến nông sản | đóng gói gạo',
    'cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất, kinh doanh thực phẩm nông, lâm, thủy sản',
  ],
  [
    'tiệm thuốc thú y | mở tiệm thuốc thú y | mở tiệm bán thuốc thú y | bán thuốc gà vịt | bán thuốc heo | mở đại lý thuốc thú y | cửa hàng thú y | giấy phép bán thuốc thú y | kinh doanh thuốc thú y',
    'cấp giấy chứng nhận đủ điều kiện buôn bán thuốc thú y',
  ],
  [
    'bác sĩ thú y | hành nghề thú y | chứng chỉ thú y | chứng chỉ hành nghề thú y | mở phòng khám thú y | phòng khám thú cưng | phòng khám chó mèo | bác sỹ thú y',
    'cấp chứng chỉ hành nghề thú y',
  ],
  ['gia hạn chứng chỉ thú y', 'gia hạn chứng chỉ hành nghề thú y'],
  [
    'bán thuốc bảo vệ thực vật | bán thuốc bvtv | thuốc bvtv | bvtv | mở tiệm thuốc bvtv | bán thuốc cỏ | bán thuốc diệt cỏ | đại lý thuốc sâu | mở cửa hàng thuốc bảo vệ thực vật | mở tiệm thuốc sâu | mở đại lý thuốc trừ sâu | bán thuốc rầy',
    'cấp giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật',
  ],
  [
    'sản xuất phân bón | xưởng phân bón | làm phân bón | nhà máy phân bón',
    'cấp giấy chứng nhận đủ điều kiện sản xuất phân bón',
  ],
  ['nhập phân bón | nhập khẩu phân bón', 'cấp giấy phép nhập khẩu phân bón'],
  [
    'mã vùng trồng | mã số vùng trồng | mã vùng trồng sầu riêng | mã số cơ sở đóng gói | mã đóng gói | vùng trồng xuất khẩu',
    'cấp, cấp lại mã số vùng trồng, mã số cơ sở đóng gói',
  ],
  [
    'kiểm dịch thực vật | kiểm dịch trái cây xuất khẩu | xuất khẩu trái cây | kiểm dịch nông sản | phyto | xuất khẩu nông sản',
    'cấp giấy chứng nhận kiểm dịch thực vật xuất khẩu/tái xuất khẩu',
  ],
  ['nhập khẩu trái cây | nhập trái cây', 'cấp giấy chứng nhận kiểm dịch thực vật nhập khẩu'],
  [
    'heo bị dịch | heo chết | lợn chết | heo chết dịch | lợn chết dịch | dịch tả heo | dịch tả lợn | dịch tả lợn châu phi | dịch tả heo châu phi | gà chết dịch | cúm gia cầm | tiêu hủy heo | hỗ trợ dịch bệnh | bò chết | trâu chết | heo chết dịch được hỗ trợ | hỗ trợ heo chết | hỗ trợ thiệt hại chăn nuôi',
    'hỗ trợ cơ sở sản xuất bị thiệt hại do dịch bệnh động vật',
  ],
  [
    'kiểm dịch động vật | vận chuyển heo | chở heo | chở gà vịt | kiểm dịch heo | vận chuyển gia súc | vận chuyển chó mèo | giấy kiểm dịch',
    'cấp giấy chứng nhận kiểm dịch động vật, sản phẩm động vật trên cạn',
  ],
  [
    'mang chó ra nước ngoài | mang mèo đi máy bay | xuất khẩu chó mèo | đưa thú cưng ra nước ngoài',
    'cấp giấy chứng nhận kiểm dịch động vật, sản phẩm động vật trên cạn xuất khẩu',
  ],
  [
    'an toàn dịch bệnh | trại an toàn dịch bệnh | cơ sở an toàn dịch bệnh',
    'cấp giấy chứng nhận cơ sở an toàn dịch bệnh động vật',
  ],
  [
    'trại heo | trại gà | mở trại heo | mở trại gà | nuôi heo | nuôi gà | chăn nuôi trang trại | kê khai chăn nuôi | mã số trại | mã số chăn nuôi',
    'cấp mã số định danh cơ sở chăn nuôi',
  ],
  [
    'thức ăn chăn nuôi | cám heo | xưởng cám | sản xuất cám | làm cám gia súc',
    'cấp giấy chứng nhận đủ điều kiện sản xuất thức ăn chăn nuôi',
  ],
  [
    'thụ tinh nhân tạo | phối giống bò | hỗ trợ phối giống',
    'hỗ trợ chi phí về vật tư phối giống nhân tạo gia súc',
  ],
  [
    'giấy phép đánh cá | đi biển đánh cá | đánh bắt thủy sản | giấy phép khai thác thủy sản | đánh bắt hải sản | giấy phép đi biển | giấy phép tàu cá | khai thác hải sản',
    'cấp, cấp lại giấy phép khai thác thủy sản',
  ],
  [
    'đăng ký tàu cá | mất giấy đăng ký tàu cá | cấp lại đăng ký tàu cá | làm lại giấy tàu cá | mất giấy tàu cá | giấy tờ tàu cá',
    'cấp lại giấy chứng nhận đăng ký tàu cá, tàu phục vụ nuôi trồng thủy sản | cấp giấy chứng nhận đăng ký tạm thời tàu cá',
  ],
  [
    'đóng tàu cá | mua tàu cá | đóng mới tàu cá | cải hoán tàu cá | đóng ghe đi biển',
    'cấp văn bản chấp thuận đóng mới, cải hoán, thuê, mua tàu cá việt nam',
  ],
  ['đăng kiểm tàu cá | an toàn tàu cá | kiểm tra tàu cá', 'cấp giấy chứng nhận an toàn kỹ thuật tàu cá'],
  [
    'xóa đăng ký tàu cá | tàu cá chìm | bán tàu cá | tàu cá giải bản',
    'xóa đăng ký tàu cá, tàu phục vụ nuôi trồng thủy sản',
  ],
  [
    'nuôi cá lồng | nuôi cá bè | nuôi cá lồng bè | lồng bè | bè cá | nuôi tôm | nuôi cá tra | nuôi tôm hùm | đăng ký nuôi trồng thủy sản | đăng ký nuôi tôm | đăng ký lồng bè | nuôi thủy sản | nuôi tôm thẻ | nuôi tôm sú',
    'cấp, cấp lại giấy xác nhận nuôi trồng thủy sản lồng bè, đối tượng thủy sản nuôi chủ lực',
  ],
  [
    'tôm giống | cá giống | trại tôm giống | trại cá giống | sản xuất cá giống | ương cá giống',
    'cấp, cấp lại giấy chứng nhận cơ sở đủ điều kiện sản xuất, ương dưỡng giống thuỷ sản',
  ],
  [
    'nguồn gốc thủy sản | giấy nguồn gốc cá | xuất khẩu cá xác nhận nguồn gốc',
    'cấp, cấp lại giấy chứng nhận nguồn gốc thủy sản khai thác',
  ],
  [
    'khu vực biển nuôi cá | giao biển | xin mặt biển nuôi | thuê mặt biển',
    'giao khu vực biển | công nhận khu vực biển cho cá nhân việt nam để nuôi trồng thủy sản',
  ],
  [
    'khoan giếng | đào giếng | giếng khoan | đăng ký giếng khoan | đăng ký khoan giếng | khoan giếng nước | nước giếng khoan | khai thác nước ngầm | nước ngầm | giếng nước',
    'đăng ký khai thác nước dưới đất',
  ],
  [
    'thợ khoan giếng | hành nghề khoan giếng | nghề khoan giếng | dịch vụ khoan giếng | giấy phép khoan giếng | giấy phép hành nghề khoan giếng | công ty khoan giếng',
    'cấp giấy phép hành nghề khoan nước dưới đất',
  ],
  [
    'giấy phép khai thác nước ngầm | giấy phép nước ngầm | giấy phép khai thác nước dưới đất | giấy phép giếng công nghiệp',
    'cấp giấy phép khai thác nước dưới đất',
  ],
  [
    'lấy nước sông | khai thác nước mặt | bơm nước sông | nước mặt | hút nước sông',
    'cấp giấy phép khai thác nước mặt, nước biển | đăng ký khai thác nước mặt',
  ],
  ['đào ao | đào hồ | đào ao nuôi cá', 'đăng ký sử dụng mặt nước, đào hồ, ao, sông, suối, kênh, mương, rạch'],
  [
    'xả nước thải | giấy phép xả thải | xả thải | gpmt | giấy phép môi trường | giấy phép môi trường nhà máy | giấy phép môi trường cơ sở | giấy phép môi trường trại heo | đăng ký môi trường | xin gpmt',
    'cấp giấy phép môi trường',
  ],
  ['điều chỉnh giấy phép môi trường | sửa giấy phép môi trường', 'cấp điều chỉnh giấy phép môi trường'],
  [
    'đtm | báo cáo đtm | lập đtm | thẩm định đtm | đánh giá tác động môi trường | báo cáo đánh giá tác động môi trường | báo cáo môi trường | phê duyệt đtm',
    'thẩm định báo cáo đánh giá tác động môi trường',
  ],
  ['nhãn xanh | nhãn sinh thái | sản phẩm xanh', 'chứng nhận nhãn sinh thái việt nam'],
  [
    'làng nghề | công nhận làng nghề | làng nghề truyền thống',
    'công nhận làng nghề | công nhận làng nghề truyền thống',
  ],
  ['nghề truyền thống | công nhận nghề truyền thống', 'công nhận nghề truyền thống'],
  [
    'khai thác cát | mỏ cát | mỏ đá | khai thác đá | khai thác đất | lấy đất san lấp | giấy phép khai thác mỏ | mỏ đất | khai thác khoáng sản | đào mỏ | hút cát | giấy phép mỏ',
    'cấp giấy phép khai thác khoáng sản (cấp tỉnh)',
  ],
  ['thăm dò mỏ | thăm dò khoáng sản', 'cấp giấy phép thăm dò khoáng sản (cấp tỉnh)'],
  ['đóng cửa mỏ', 'phê duyệt đề án đóng cửa mỏ khoáng sản (cấp tỉnh)'],
  [
    'nuôi động vật hoang dã | nuôi động vật rừng | nuôi rắn | nuôi cá sấu | nuôi chim | nuôi khỉ | nuôi nhím | nuôi hươu | cites | mã số trại nuôi động vật hoang dã',
    'đăng ký mã số cơ sở nuôi, trồng các loài động vật, thực vật thuộc phụ lục cites',
  ],
  [
    'chặt rừng | chặt keo | bán keo | khai thác keo | khai thác rừng trồng | cưa gỗ rừng | đốn gỗ | bán gỗ rừng trồng | khai thác gỗ rừng trồng | khai thác gỗ vườn',
    'phê duyệt phương án khai thác gỗ, thực vật rừng ngoài gỗ loài thông thường',
  ],
  [
    'trồng rừng | vay trồng rừng | hỗ trợ trồng rừng',
    'hỗ trợ tín dụng đầu tư trồng rừng gỗ lớn đối với chủ rừng là hộ gia đình, cá nhân',
  ],
  [
    'rừng trồng bị thiệt hại | rừng bị gãy do bão | rừng bị cháy',
    'kiểm tra hiện trường rừng trồng bị thiệt hại',
  ],
  ['giao rừng | thuê rừng | nhận rừng', 'giao rừng, cho thuê rừng'],
  [
    'chuyển đất rừng | chuyển mục đích rừng | đất rừng làm nhà',
    'chuyển mục đích sử dụng rừng sang mục đích khác đối với cá nhân',
  ],
  [
    'trồng sâm | dược liệu dưới rừng | trồng cây thuốc trong rừng',
    'thẩm định, phê duyệt hoặc điều chỉnh phương án nuôi, trồng phát triển, thu hoạch cây dược liệu trong rừng',
  ],
  ['gỗ xuất khẩu | nguồn gốc gỗ', 'xác nhận nguồn gốc gỗ trước khi xuất khẩu'],
  [
    'giống cây | bảo hộ giống cây | giống cây trồng mới',
    'đăng ký bảo hộ giống cây trồng | cấp bằng bảo hộ giống cây trồng',
  ],
  [
    'cây đầu dòng | vườn ươm cây giống',
    'cấp quyết định, phục hồi quyết định công nhận cây đầu dòng, vườn cây đầu dòng',
  ],
  [
    'doanh nghiệp nông nghiệp công nghệ cao | nông nghiệp công nghệ cao',
    'cấp giấy chứng nhận doanh nghiệp nông nghiệp ứng dụng công nghệ cao',
  ],
  [
    'bảo hiểm nông nghiệp | hỗ trợ phí bảo hiểm nông nghiệp',
    'phê duyệt đối tượng được hỗ trợ phí bảo hiểm nông nghiệp',
  ],
  [
    'hỗ trợ sản xuất | hỗ trợ con giống | hỗ trợ cây giống | vay vốn sản xuất',
    'hỗ trợ phát triển sản xuất cộng đồng',
  ],
  [
    'xây trên đê | xây nhà gần đê | làm đường trên đê | hoạt động trên đê',
    'cấp phép đối với các hoạt động liên quan đến đê điều',
  ],
  [
    'xây gần kênh | xây cạnh kênh mương | làm cầu qua kênh | bắc cầu qua mương',
    'cấp giấy phép cho các hoạt động trong phạm vi bảo vệ công trình thủy lợi: xây dựng công trình mới',
  ],
  [
    'lực lượng xung kích | xung kích phòng chống thiên tai',
    'lực lượng xung kích phòng chống thiên tai cấp xã',
  ],
  ['dự báo thời tiết', 'cấp giấy phép hoạt động dự báo, cảnh báo khí tượng thủy văn'],
  [
    'cfs | giấy lưu hành tự do | chứng nhận lưu hành tự do',
    'cấp giấy chứng nhận lưu hành tự do (cfs) đối với hàng hóa xuất khẩu',
  ],
  ['công bố hợp quy | hợp quy', 'tiếp nhận công bố hợp quy đối với sản phẩm, hàng hoá sản xuất trong nước'],
  [
    'khô cá | làm khô cá | cơ sở làm khô | xưởng làm mắm | lò sấy | cơ sở chế biến | chế biến hải sản | kho lạnh thủy sản | sơ chế rau | lò giết mổ heo | bán gạo | bán trái cây giấy an toàn thực phẩm',
    'cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất, kinh doanh thực phẩm nông, lâm, thủy sản',
  ],
  [
    'nuôi cá trên lòng hồ | nuôi cá lòng hồ | nuôi cá hồ thủy điện | bè nuôi cá trên sông | nuôi cá trên sông | nuôi hàu | nuôi nghêu | nuôi ốc hương',
    'cấp, cấp lại giấy xác nhận nuôi trồng thủy sản lồng bè, đối tượng thủy sản nuôi chủ lực',
  ],
  [
    'giếng sinh hoạt | khoan giếng sinh hoạt | dân khoan giếng | khoan giếng gia đình | khoan giếng tưới cây',
    'đăng ký khai thác nước dưới đất',
  ],
  ['nguồn gen | tiếp cận nguồn gen', 'cấp giấy phép tiếp cận nguồn gen'],
  ['khai thác tận thu', 'cấp giấy phép khai thác tận thu khoáng sản'],
  [
    'gạo xuất khẩu | gạo thơm',
    'chứng nhận chủng loại gạo thơm xuất khẩu được hưởng miễn thuế nhập khẩu theo hạn ngạch',
  ],
  ['trồng rừng thay thế', 'nộp tiền trồng rừng thay thế'],
  [
    'du lịch trong rừng | du lịch sinh thái trong rừng',
    'phê duyệt đề án du lịch sinh thái, nghỉ dưỡng, giải trí trong rừng',
  ],
  [
    'nuôi trồng thủy sản đủ điều kiện | cơ sở nuôi thủy sản vietgap',
    'cấp giấy chứng nhận cơ sở đủ điều kiện nuôi trồng thủy sản theo yêu cầu của tổ chức, cá nhân',
  ],
  [
    'hỗ trợ chăn nuôi | hỗ trợ nuôi bò | hỗ trợ làm chuồng trại',
    'quyết định hỗ trợ đối với các chính sách nâng cao hiệu quả chăn nuôi',
  ],
  [
    'bỏ nuôi heo chuyển nghề | chuyển nghề chăn nuôi',
    'phê duyệt hỗ trợ kinh phí đào tạo, tập huấn để chuyển đổi từ chăn nuôi sang các nghề khác',
  ],
  [
    'bão gãy rừng | bão làm gãy rừng | bão làm gãy keo | rừng keo bị gãy | gãy đổ rừng trồng | keo bị bão | rừng keo | cháy rừng keo | rừng trồng bị bão',
    'kiểm tra hiện trường rừng trồng bị thiệt hại',
  ],
]
