/** Police, weapons, awards and what else. */
import type { EverydayWord } from './model.ts'

export const ORDER: readonly EverydayWord[] = [
  [
    'nghĩa vụ công an | đi nghĩa vụ công an | đi công an nghĩa vụ | vào công an | xin vào công an | tuyển công an | đi lính công an | xin vào ngành công an',
    'tuyển chọn công dân vào công an nhân dân',
  ],
  [
    'thi công an | thi trường công an | thi vào trường công an | học viện cảnh sát | thi học viện an ninh | tuyển sinh công an | vào trường công an',
    'tuyển sinh vào các trường công an nhân dân',
  ],
  [
    'súng | súng hơi | súng săn | giao nộp súng | nộp súng | giao nộp vũ khí | nộp lại súng',
    'tiếp nhận vũ khí, công cụ hỗ trợ',
  ],
  [
    'dùi cui | roi điện | bình xịt hơi cay | công cụ hỗ trợ | mua công cụ hỗ trợ | trang bị dùi cui cho bảo vệ | dùi cui điện',
    'cấp giấy phép trang bị công cụ hỗ trợ | cấp giấy phép mua công cụ hỗ trợ',
  ],
  [
    'kiếm gia bảo | dao kiếm cổ | trưng bày kiếm | kiếm trưng bày | vũ khí thô sơ | khai báo dao kiếm',
    'khai báo vũ khí thô sơ là hiện vật trưng bày, triển lãm, làm đồ gia bảo',
  ],
  [
    'pháo hoa | bán pháo hoa | kinh doanh pháo hoa | mua pháo hoa | mở cửa hàng pháo hoa',
    'cấp giấy phép mua pháo hoa để kinh doanh',
  ],
  [
    'mìn | nổ mìn | chở thuốc nổ | vận chuyển vật liệu nổ',
    'cấp giấy phép vận chuyển vật liệu nổ công nghiệp',
  ],
  [
    'camera | thông tin tôi trong dữ liệu dân cư | tra cứu dân cư | khai thác thông tin dân cư',
    'khai thác thông tin của công dân trong cơ sở dữ liệu quốc gia về dân cư',
  ],
  ['số định danh | hủy số định danh | xác nhận số định danh', 'thông tin số định danh cá nhân'],
  ['khen thưởng | giấy khen | bằng khen | huân chương', 'khen thưởng'],
  ['đặt tên đường | đặt tên phố', 'thủ tục đặt tên, số hiệu đường'],
  ['khuyến nông | kế hoạch khuyến nông', 'phê duyệt kế hoạch khuyến nông địa phương'],
  ['ubnd | uỷ ban | ủy ban', 'ủy ban nhân dân cấp xã'],
]
