/** Households in business, companies, co-operatives, investment, licences of trades, money. */
import type { EverydayWord } from './model.ts'

export const BUSINESS: readonly EverydayWord[] = [
  [
    'hộ kinh doanh cá thể | kinh doanh cá thể | hkd | đkkd | giấy phép kinh doanh | đăng ký kinh doanh',
    'hộ kinh doanh',
  ],
  [
    'mở cửa hàng | mở quán ăn | bán tạp hóa | mở shop | buôn bán nhỏ | đăng ký hộ kinh doanh | đăng ký hộ kinh doanh cá thể | đăng ký kinh doanh quán | đăng kí kinh doanh | mở quán nước | bán hàng online | đăng ký bán hàng | đăng ký kinh doanh cá thể | mở tiệm tóc',
    'đăng ký thành lập hộ kinh doanh',
  ],
  [
    'đóng cửa hộ kinh doanh | giải thể hộ kinh doanh | nghỉ kinh doanh | nghỉ bán | chấm dứt hộ kinh doanh | trả giấy phép kinh doanh | đóng cửa hàng',
    'chấm dứt hoạt động hộ kinh doanh',
  ],
  [
    'nghỉ bán hàng một thời gian | tạm nghỉ bán | tạm ngừng hộ kinh doanh | tạm nghỉ kinh doanh',
    'tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh',
  ],
  [
    'mất giấy phép hộ kinh doanh | mất giấy phép kinh doanh | mất đăng ký kinh doanh | mất giấy hộ kinh doanh | mất giấy đăng ký hộ kinh doanh',
    'cấp lại giấy chứng nhận đăng ký hộ kinh doanh',
  ],
  ['công ty | cty | doanh nghiệp', 'doanh nghiệp | công ty'],
  ['tnhh', 'TNHH'],
  ['trách nhiệm hữu hạn', 'TNHH'],
  ['1 thành viên | một thành viên | 1 chủ', 'một thành viên'],
  [
    'mở công ty | lập công ty | thành lập công ty | thành lập doanh nghiệp | mở doanh nghiệp | đăng ký công ty',
    'đăng ký thành lập công ty TNHH',
  ],
  [
    '2 người góp vốn | hai người góp vốn | góp vốn chung | 2 thành viên | hai thành viên | nhiều người góp vốn',
    'công ty TNHH hai thành viên trở lên',
  ],
  ['cổ phần', 'công ty cổ phần'],
  ['giải thể công ty | đóng công ty | giải thể doanh nghiệp | đóng cửa công ty', 'giải thể doanh nghiệp'],
  [
    'tạm ngừng công ty | tạm ngừng kinh doanh công ty | tạm nghỉ công ty | công ty tạm nghỉ',
    'thông báo tạm ngừng kinh doanh doanh nghiệp, chi nhánh, văn phòng đại diện',
  ],
  [
    'đổi địa chỉ công ty | chuyển trụ sở | đổi tên công ty | đổi ngành nghề | chuyển địa chỉ công ty | thêm ngành nghề',
    'đăng ký thay đổi địa chỉ trụ sở chính, đăng ký đổi tên của doanh nghiệp; thông báo thay đổi ngành, nghề kinh doanh',
  ],
  ['đổi giám đốc | đổi người đại diện | thay giám đốc', 'đăng ký thay đổi người đại diện theo pháp luật'],
  ['htx', 'hợp tác xã'],
  ['dấu công ty | mẫu dấu | khắc dấu', 'đăng ký mẫu con dấu'],
  ['cầm đồ | khách sạn | nhà nghỉ | massage | mát xa', 'đủ điều kiện về an ninh, trật tự'],
  [
    'hộ kinh doanh | lập hộ kinh doanh | lập hkd | đăng ký hkd | mở hkd | hkd cá thể | đkkd hộ cá thể | đăng ký kinh doanh hộ cá thể | hộ cá thể | giấy phép kinh doanh hộ cá thể | giấy phép kinh doanh cá thể | làm giấy phép kinh doanh | xin giấy phép kinh doanh | xin đkkd | làm đkkd | mở quán cafe | mở quán cà phê | mở quán nhậu | mở quán trà sữa | mở quán cơm | mở quán bún | mở tiệm | mở tiệm tạp hóa | mở tạp hóa | mở tạp hoá | mở cửa hàng tạp hóa | mở shop quần áo | mở cửa hàng quần áo | mở tiệm nail | mở tiệm sửa xe | mở salon tóc | mở tiệm cắt tóc | mở tiệm bánh | mở nhà thuốc | mở spa | mở hàng ăn | mở sạp | mở quầy | mở ki ốt | mở cửa tiệm | mở cửa hàng điện thoại | kinh doanh nhỏ | buôn bán tại nhà | bán hàng tại nhà | bán hàng ăn | bán cơm | bán hàng trên mạng | bán hàng shopee | bán hàng tiktok | mở nhà trọ kinh doanh | mở homestay | mở phòng gym | mở xưởng may | mở lò bánh mì | mở quán net | mở đại lý | mở trà sữa',
    'đăng ký thành lập hộ kinh doanh',
  ],
  [
    'hộ kinh doanh nghỉ | dẹp hộ kinh doanh | đóng hộ kinh doanh | đóng hkd | nghỉ hkd | hủy hộ kinh doanh | hủy giấy phép kinh doanh | bỏ hộ kinh doanh | không kinh doanh nữa | không buôn bán nữa | nghỉ bán trả giấy phép | trả giấy phép kinh doanh hộ | đóng quán | đóng tiệm | dẹp quán | dẹp tiệm | đóng cửa quán | đóng cửa tiệm | sang quán | giải thể hkd | chấm dứt hkd | nghỉ bán luôn | ngừng kinh doanh hẳn',
    'chấm dứt hoạt động hộ kinh doanh',
  ],
  [
    'tạm ngừng hkd | tạm ngưng hộ kinh doanh | hộ kinh doanh tạm nghỉ | hkd tạm nghỉ | tạm ngưng kinh doanh hộ | quán tạm nghỉ | tạm đóng cửa quán | tạm đóng cửa tiệm | tạm nghỉ bán hàng | tạm ngưng buôn bán',
    'tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh',
  ],
  [
    'đổi địa chỉ hộ kinh doanh | đổi tên hộ kinh doanh | đổi chủ hộ kinh doanh | thay đổi hộ kinh doanh | chuyển địa điểm hộ kinh doanh | đổi ngành nghề hộ kinh doanh | thêm ngành nghề hộ kinh doanh | đổi giấy phép kinh doanh hộ | thay đổi giấy phép hộ kinh doanh | chuyển quán sang chỗ khác | đổi tên quán | đổi chủ quán | đổi tên cửa hàng | đổi địa chỉ cửa hàng | sang tên giấy phép kinh doanh | hkd đổi địa chỉ | hkd thay đổi',
    'đăng ký thay đổi nội dung đăng ký hộ kinh doanh',
  ],
  [
    'mất giấy phép hkd | giấy phép kinh doanh bị mất | mất giấy đkkd hộ | cấp lại giấy phép hộ kinh doanh | mất giấy chứng nhận hộ kinh doanh | rách giấy phép kinh doanh | mất giấy đăng ký kinh doanh | mất đkkd',
    'cấp lại giấy chứng nhận đăng ký hộ kinh doanh, cấp đổi sang giấy chứng nhận đăng ký hộ kinh doanh',
  ],
  [
    'chuyển hộ kinh doanh lên doanh nghiệp | hộ kinh doanh lên công ty | chuyển hkd thành công ty | hộ kinh doanh chuyển thành doanh nghiệp',
    'thủ tục hỗ trợ tư vấn, hướng dẫn hồ sơ, thủ tục chuyển đổi hộ kinh doanh thành doanh nghiệp',
  ],
  [
    'công ty một thành viên | công ty 1 thành viên | mở công ty một mình | lập công ty một mình | công ty tnhh mtv | tnhh mtv | cty tnhh 1tv | tnhh 1 thành viên | thành lập cty tnhh mtv | thành lập cty | lập cty | mở cty | mở công ty 1 mình | lập doanh nghiệp | lập công ty riêng | mtv',
    'đăng ký thành lập công ty tnhh một thành viên',
  ],
  [
    'công ty hai thành viên | tnhh 2 thành viên | công ty tnhh hai thành viên | lập công ty với bạn | hùn vốn mở công ty | mở công ty chung | 2 người mở công ty | hai người mở công ty | công ty 2 người góp vốn | hùn nhau mở công ty | lập công ty tnhh 2 người',
    'đăng ký thành lập công ty tnhh hai thành viên trở lên',
  ],
  [
    'công ty cổ phần | lập công ty cổ phần | mở công ty cổ phần | thành lập công ty cp | thành lập ctcp | ctcp | cty cp',
    'đăng ký thành lập công ty cổ phần',
  ],
  ['công ty hợp danh | lập công ty hợp danh', 'đăng ký thành lập công ty hợp danh'],
  [
    'doanh nghiệp tư nhân | dntn | lập dntn | mở doanh nghiệp tư nhân',
    'đăng ký thành lập doanh nghiệp tư nhân',
  ],
  ['cp', 'công ty cổ phần'],
  [
    'đổi tên cty | đổi tên doanh nghiệp | đổi địa chỉ cty | chuyển văn phòng công ty | công ty chuyển trụ sở | dời trụ sở | đổi trụ sở | công ty đổi địa chỉ | thêm ngành nghề kinh doanh cho công ty | bổ sung ngành nghề | thêm mã ngành | đổi ngành nghề kinh doanh | bổ sung mã ngành | thay đổi ngành nghề | đổi giám đốc công ty | đổi người đại diện pháp luật | thay đổi người đại diện | đổi chủ công ty | đổi chủ sở hữu công ty | thay đổi giấy phép kinh doanh công ty | thay đổi đkkd công ty | sang tên công ty | thay đổi đăng ký doanh nghiệp',
    'đăng ký thay đổi địa chỉ trụ sở chính, đăng ký đổi tên của doanh nghiệp; thông báo thay đổi ngành, nghề kinh doanh',
  ],
  [
    'tăng vốn | giảm vốn | tăng vốn điều lệ | giảm vốn điều lệ | tăng vốn công ty | thay đổi vốn | đổi thành viên góp vốn | chuyển nhượng vốn góp | bán phần vốn góp | thêm thành viên góp vốn',
    'đăng ký thay đổi vốn điều lệ, phần vốn góp, tỷ lệ phần vốn góp đối với công ty tnhh, công ty cổ phần',
  ],
  [
    'đóng cửa cty | đóng cty | dẹp công ty | giải thể cty | phá sản công ty | chấm dứt công ty | công ty ngừng hoạt động hẳn | đóng cửa doanh nghiệp | xóa công ty | hủy công ty',
    'giải thể doanh nghiệp',
  ],
  [
    'công ty tạm ngừng | công ty tạm ngừng hoạt động | công ty tạm ngưng | doanh nghiệp tạm ngừng | tạm ngưng cty | tạm ngưng công ty | cty tạm ngừng | tạm ngừng kinh doanh doanh nghiệp | tạm ngừng hoạt động công ty | cho công ty nghỉ một thời gian | công ty hoạt động lại | tạm dừng công ty',
    'thông báo tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo (doanh nghiệp, chi nhánh, văn phòng đại diện, địa điểm kinh doanh)',
  ],
  [
    'chi nhánh | mở chi nhánh | mở chi nhánh công ty | lập chi nhánh | thành lập chi nhánh | mở văn phòng đại diện | lập văn phòng đại diện | văn phòng đại diện | vpđd | lập vpđd | thêm địa điểm kinh doanh | mở thêm địa điểm kinh doanh | địa điểm kinh doanh mới | mở thêm cửa hàng công ty | công ty mở thêm chi nhánh | mở thêm cơ sở 2',
    'đăng ký hoạt động chi nhánh, văn phòng đại diện, thông báo lập địa điểm kinh doanh',
  ],
  [
    'đóng chi nhánh | giải thể chi nhánh | đóng văn phòng đại diện | đóng địa điểm kinh doanh | chấm dứt chi nhánh',
    'chấm dứt hoạt động chi nhánh, văn phòng đại diện, địa điểm kinh doanh',
  ],
  [
    'đổi địa chỉ chi nhánh | thay đổi chi nhánh | đổi trưởng chi nhánh | chi nhánh đổi địa chỉ',
    'đăng ký thay đổi nội dung đăng ký hoạt động chi nhánh, văn phòng đại diện, địa điểm kinh doanh',
  ],
  [
    'chuyển tnhh sang cổ phần | chuyển tnhh sang cp | tnhh lên cổ phần | chuyển đổi loại hình công ty | đổi loại hình công ty | chuyển công ty tnhh thành công ty cổ phần | chuyển loại hình doanh nghiệp | công ty tnhh lên cổ phần | chuyển sang công ty cổ phần',
    'chuyển đổi công ty trách nhiệm hữu hạn thành công ty cổ phần và ngược lại',
  ],
  [
    'chuyển 1 thành viên sang 2 thành viên | thêm thành viên vào công ty | một thành viên thành hai thành viên | 1tv lên 2tv',
    'chuyển đổi công ty trách nhiệm hữu hạn một thành viên thành công ty trách nhiệm hữu hạn hai thành viên trở lên',
  ],
  [
    'chuyển dntn thành công ty | doanh nghiệp tư nhân lên công ty',
    'chuyển đổi doanh nghiệp tư nhân thành công ty hợp danh, công ty trách nhiệm hữu hạn, công ty cổ phần',
  ],
  [
    'mất giấy phép kinh doanh công ty | mất giấy phép công ty | mất đăng ký doanh nghiệp | mất đăng ký kinh doanh công ty | mất giấy chứng nhận đăng ký doanh nghiệp | cấp lại giấy phép kinh doanh công ty | cty mất giấy phép | mất gcn đkdn',
    'cấp lại giấy chứng nhận đăng ký doanh nghiệp',
  ],
  [
    'sai thông tin đăng ký doanh nghiệp | giấy phép công ty ghi sai | hiệu đính doanh nghiệp',
    'hiệu đính thông tin đăng ký doanh nghiệp',
  ],
  ['sáp nhập công ty | nhập công ty', 'sáp nhập công ty'],
  [
    'chia tách công ty | tách công ty | chia công ty',
    'đăng ký doanh nghiệp đối với các công ty được thành lập trên cơ sở chia công ty, tách công ty, hợp nhất công ty',
  ],
  ['doanh nghiệp xã hội', 'chuyển đổi doanh nghiệp thành doanh nghiệp xã hội'],
  [
    'giấy chứng nhận đầu tư | chứng nhận đầu tư | giấy phép đầu tư | đăng ký đầu tư | xin đầu tư | irc | xin irc | gcn đầu tư | gcnđkđt | dự án đầu tư mới | nhà đầu tư nước ngoài lập dự án | giấy chứng nhận đầu tư dự án | mở nhà máy fdi',
    'thủ tục cấp giấy chứng nhận đăng ký đầu tư',
  ],
  [
    'điều chỉnh giấy chứng nhận đầu tư | điều chỉnh irc | điều chỉnh dự án đầu tư | thay đổi giấy chứng nhận đầu tư',
    'thủ tục điều chỉnh giấy chứng nhận đăng ký đầu tư',
  ],
  [
    'chủ trương đầu tư | xin chủ trương | xin chủ trương đầu tư | chấp thuận đầu tư',
    'thủ tục chấp thuận chủ trương đầu tư thuộc thẩm quyền của chủ tịch uỷ ban nhân dân cấp tỉnh',
  ],
  [
    'gia hạn dự án | dự án hết thời hạn | kéo dài dự án',
    'thủ tục gia hạn thời hạn hoạt động của dự án đầu tư thuộc thẩm quyền của chủ tịch uỷ ban nhân dân cấp tỉnh',
  ],
  [
    'chấm dứt dự án | dừng dự án | bỏ dự án',
    'thủ tục thông báo về việc tự quyết định chấm dứt hoạt động dự án của nhà đầu tư',
  ],
  [
    'mua cổ phần | người nước ngoài góp vốn | người nước ngoài mua cổ phần | mua lại công ty việt nam | nhà đầu tư nước ngoài góp vốn | m&a | nước ngoài mua phần vốn góp | người nước ngoài mua công ty việt nam | góp vốn mua cổ phần',
    'thủ tục góp vốn, mua cổ phần, mua phần vốn góp',
  ],
  [
    'đầu tư ra nước ngoài | đầu tư sang lào | mở công ty ở nước ngoài',
    'cấp giấy chứng nhận đăng ký đầu tư ra nước ngoài',
  ],
  [
    'lập hợp tác xã | mở hợp tác xã | thành lập hợp tác xã | lập htx | thành lập htx | vào htx',
    'đăng ký thành lập hợp tác xã, liên hiệp hợp tác xã',
  ],
  [
    'giải thể hợp tác xã | giải thể htx | đóng htx | htx giải thể',
    'đăng ký giải thể hợp tác xã, liên hiệp hợp tác xã',
  ],
  [
    'đổi tên htx | thay đổi htx | đổi giám đốc htx | htx đổi địa chỉ | thay đổi hợp tác xã',
    'đăng ký thay đổi nội dung đăng ký hợp tác xã, liên hiệp hợp tác xã',
  ],
  ['tổ hợp tác | lập tổ hợp tác | thành lập tổ hợp tác | đăng ký tổ hợp tác', 'đăng ký thành lập tổ hợp tác'],
  [
    'chi nhánh htx | chi nhánh hợp tác xã',
    'đăng ký hoạt động chi nhánh, văn phòng đại diện, thông báo địa điểm kinh doanh hợp tác xã',
  ],
  [
    'an ninh trật tự | giấy phép an ninh trật tự | antt | giấy antt | giấy an ninh trật tự | giấy phép an ninh | karaoke | mở karaoke | mở cầm đồ | tiệm cầm đồ | dịch vụ cầm đồ | mở khách sạn | mở nhà nghỉ | mở massage | kinh doanh bảo vệ | công ty bảo vệ | kinh doanh gas | bán gas | quán bar | vũ trường | đòi nợ thuê | giấy phép karaoke | giấy phép nhà nghỉ',
    'cấp mới giấy chứng nhận đủ điều kiện về an ninh, trật tự',
  ],
  ['đổi giấy an ninh trật tự | đổi giấy antt', 'cấp đổi giấy chứng nhận đủ điều kiện về an ninh, trật tự'],
  [
    'con dấu | khắc lại con dấu | làm lại con dấu | mất con dấu | mất mộc | con dấu bị mất | đổi con dấu | con dấu mòn | con dấu hỏng',
    'đăng ký lại mẫu con dấu',
  ],
  ['làm con dấu | con dấu mới | mộc công ty | khắc con dấu | đăng ký con dấu', 'đăng ký mẫu con dấu mới'],
  [
    'hỗ trợ doanh nghiệp nhỏ | hỗ trợ doanh nghiệp nhỏ và vừa | dnnvv | hỗ trợ dnnvv | startup | khởi nghiệp | hỗ trợ khởi nghiệp',
    'hỗ trợ tư vấn, công nghệ cho doanh nghiệp nhỏ và vừa, hỗ trợ phát triển nguồn nhân lực, hỗ trợ doanh nghiệp nhỏ và vừa khởi nghiệp sáng tạo',
  ],
  [
    'hỗ trợ pháp lý doanh nghiệp | tư vấn luật cho doanh nghiệp nhỏ',
    'đề nghị hỗ trợ chi phí tư vấn pháp luật cho doanh nghiệp nhỏ và vừa',
  ],
  ['quỹ khởi nghiệp | quỹ đầu tư khởi nghiệp', 'thông báo thành lập quỹ đầu tư khởi nghiệp sáng tạo'],
  [
    'đấu thầu | đấu thầu qua mạng | tài khoản đấu thầu | đăng ký đấu thầu | mạng đấu thầu',
    'đăng ký tham gia hệ thống mạng đấu thầu quốc gia',
  ],
  ['chứng chỉ đấu thầu', 'cấp chứng chỉ nghiệp vụ chuyên môn về đấu thầu'],
  [
    'brandname | tin nhắn thương hiệu | tên định danh | tin nhắn brandname | đăng ký brandname',
    'cấp giấy chứng nhận tên định danh (brandname)',
  ],
  [
    'dữ liệu cá nhân | đánh giá tác động dữ liệu cá nhân | dpia | xử lý dữ liệu cá nhân',
    'thông báo gửi hồ sơ đánh giá tác động xử lý dữ liệu cá nhân',
  ],
  [
    'chuyển dữ liệu ra nước ngoài',
    'thông báo gửi hồ sơ đánh giá tác động chuyển dữ liệu cá nhân xuyên biên giới',
  ],
  [
    'thẩm định giá | thẩm định viên | mở công ty thẩm định giá',
    'cấp, cấp lại giấy chứng nhận đủ điều kiện kinh doanh dịch vụ thẩm định giá',
  ],
  [
    'thi kiểm toán | chứng chỉ kiểm toán | cpa | thi cpa | thi kiểm toán viên',
    'đăng ký dự thi cấp chứng chỉ kiểm toán viên',
  ],
  [
    'đại lý thuế | thi đại lý thuế | chứng chỉ đại lý thuế | chứng chỉ hành nghề thuế',
    'đăng ký dự thi cấp chứng chỉ hành nghề dịch vụ làm thủ tục về thuế',
  ],
  [
    'đại lý bảo hiểm | thi đại lý bảo hiểm | chứng chỉ bảo hiểm | tư vấn bảo hiểm',
    'thi cấp chứng chỉ đại lý bảo hiểm',
  ],
  [
    'ngoại tệ | đổi ngoại tệ | thu đổi ngoại tệ | đại lý ngoại tệ | đổi đô | đổi đô la | đại lý đổi tiền',
    'thủ tục cấp giấy chứng nhận đăng ký đại lý đổi ngoại tệ',
  ],
  [
    'tiệm vàng | kinh doanh vàng | mở tiệm vàng | bán vàng | vàng miếng',
    'thủ tục cấp giấy phép kinh doanh mua, bán vàng miếng',
  ],
  ['sản xuất vàng trang sức | làm nữ trang', 'giấy chứng nhận đủ điều kiện sản xuất vàng trang sức, mỹ nghệ'],
  ['mang vàng ra nước ngoài', 'thủ tục cấp giấy phép mang vàng khi xuất cảnh định cư ở nước ngoài'],
  [
    'tiền rách | đổi tiền rách | tiền rách nát | tiền hỏng | tiền bị cháy | tiền cũ nát | tiền bị mối ăn | đổi tiền hỏng | đổi tiền cũ',
    'thủ tục đổi tiền không đủ tiêu chuẩn lưu thông',
  ],
  [
    'tiền giả | kiểm tra tiền giả | nghi tiền giả | giám định tiền giả | nhận phải tiền giả',
    'thủ tục giám định tiền giả, tiền nghi giả',
  ],
  [
    'game có thưởng',
    'giấy chứng nhận đủ điều kiện kinh doanh trò chơi điện tử có thưởng dành cho người nước ngoài',
  ],
  [
    'hành lý | hành lý xách tay | quá định mức miễn thuế | mang hàng xách tay | hàng xách tay | khai hải quan hành lý',
    'thủ tục hải quan đối với hành lý của người nhập cảnh vượt quá định mức miễn thuế',
  ],
  [
    'trùng tên công ty | công ty trùng tên | lấy tên thương hiệu | trùng tên thương hiệu | bị nhái thương hiệu | bị lấy mất tên công ty | công ty khác lấy tên | tên công ty xâm phạm nhãn hiệu',
    'đề nghị doanh nghiệp, chi nhánh, văn phòng đại diện, địa điểm kinh doanh có tên xâm phạm quyền sở hữu công nghiệp thay đổi tên doanh nghiệp',
  ],
  [
    'công ty xin nghỉ | công ty nghỉ hoạt động | công ty nghỉ 1 năm | công ty tạm nghỉ 1 năm | công ty nghỉ một năm | xin nghỉ hoạt động công ty | cho công ty ngủ đông | công ty không hoạt động một thời gian',
    'thông báo tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo (doanh nghiệp, chi nhánh, văn phòng đại diện, địa điểm kinh doanh)',
  ],
  [
    'nộp hồ sơ rồi không muốn làm nữa | rút hồ sơ hộ kinh doanh | hủy hồ sơ hộ kinh doanh | dừng đăng ký hộ kinh doanh | rút đơn đăng ký hộ kinh doanh | nộp hồ sơ hộ kinh doanh rồi không làm nữa',
    'dừng thực hiện thủ tục đăng ký hộ kinh doanh',
  ],
  [
    'rút hồ sơ đăng ký doanh nghiệp | dừng đăng ký doanh nghiệp | hủy giải thể',
    'đề nghị dừng thực hiện thủ tục đăng ký doanh nghiệp',
  ],
  [
    'thêm người góp vốn | công ty thêm người góp vốn | một chủ thêm người góp vốn | công ty một chủ thêm thành viên | từ một thành viên lên hai | thêm thành viên công ty một chủ',
    'chuyển đổi công ty trách nhiệm hữu hạn một thành viên thành công ty trách nhiệm hữu hạn hai thành viên trở lên | đăng ký thay đổi vốn điều lệ, phần vốn góp',
  ],
  [
    'mở thêm vpđd | vpdd | vpđd ở tỉnh khác | mở văn phòng ở tỉnh khác | mở thêm văn phòng | mở thêm chi nhánh | mở chi nhánh ở tỉnh khác | mở thêm cơ sở | mở kho hàng | mở thêm kho',
    'đăng ký hoạt động chi nhánh, văn phòng đại diện, thông báo lập địa điểm kinh doanh',
  ],
  [
    'htx đổi giám đốc | hợp tác xã đổi giám đốc | đổi giám đốc hợp tác xã | hợp tác xã đổi tên | hợp tác xã đổi địa chỉ | hợp tác xã thay đổi | đổi người đại diện hợp tác xã',
    'đăng ký thay đổi nội dung đăng ký hợp tác xã, liên hiệp hợp tác xã',
  ],
  [
    'đổi giấy htx | đổi giấy chứng nhận htx | đổi giấy chứng nhận hợp tác xã | giấy hợp tác xã cũ',
    'cấp đổi giấy chứng nhận đăng ký hợp tác xã, liên hiệp hợp tác xã',
  ],
  [
    'tạm ngừng htx | hợp tác xã tạm ngừng | htx tạm nghỉ',
    'thông báo tạm ngừng kinh doanh, tiếp tục kinh doanh trở lại đối với tổ hợp tác, hợp tác xã',
  ],
  [
    'hỗ trợ htx | hỗ trợ hợp tác xã',
    'đăng ký nhu cầu hỗ trợ của tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã',
  ],
  [
    'mở quán hủ tiếu | mở quán phở | mở quán ăn sáng | mở quán | quán ăn đăng ký | mở hàng nước | bán trà đá | bán bánh mì | bán cà phê | bán trà sữa | mở tiệm thuốc tây | mở tiệm cơm | mở quầy thuốc | mở tiệm giặt | mở cửa hàng hoa | mở cửa hàng vật liệu xây dựng | mở xưởng gỗ | mở gara | mở tiệm rửa xe',
    'đăng ký thành lập hộ kinh doanh',
  ],
  [
    'công ty bị tách | thay đổi công ty bị tách',
    'đăng ký thay đổi nội dung đăng ký doanh nghiệp đối với công ty bị tách',
  ],
  [
    'công ty cung cấp giả mạo | giả mạo hồ sơ doanh nghiệp | bị mạo danh lập công ty',
    'đề nghị thu hồi giấy chứng nhận đăng ký doanh nghiệp trường hợp nội dung kê khai trong hồ sơ là giả mạo',
  ],
  [
    'kiểm định viên | chứng chỉ kiểm định viên | kiểm định an toàn thiết bị | kiểm định an toàn lao động | chứng chỉ kiểm định viên an toàn lao động',
    'cấp chứng chỉ kiểm định viên cho các cá nhân thực hiện kiểm định đối với các máy, thiết bị, vật tư có yêu cầu nghiêm ngặt về an toàn lao động',
  ],
  ['nhà đầu tư nước ngoài | fdi | doanh nghiệp fdi', 'nhà đầu tư nước ngoài'],
]
