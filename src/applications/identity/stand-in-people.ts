/** People of the stand-in provider: invented, with numbers that read right (TT 17/2024/TT-BCA) and belong to nobody known. */
export interface StandInPerson {
  sub: string
  name: string
  birthdate: string
  gender: 'male' | 'female'
  identity: string
  phone: string
  email?: string
  represents?: readonly { code: string; name: string }[]
  does: string
}

export const STAND_IN_PEOPLE: readonly StandInPerson[] = [
  {
    sub: 'hoang-van-dung',
    name: 'Hoàng Văn Dũng',
    birthdate: '1992-03-14',
    gender: 'male',
    identity: '025092000101',
    phone: '0912000101',
    email: 'dung@example.vn',
    does: 'Công nhân, mới có con',
  },
  {
    sub: 'pham-thi-lan',
    name: 'Phạm Thị Lan',
    birthdate: '1994-08-02',
    gender: 'female',
    identity: '025194000102',
    phone: '0912000102',
    does: 'Giáo viên mầm non, vợ anh Dũng',
  },
  {
    sub: 'nguyen-thi-hoa',
    name: 'Nguyễn Thị Hoa',
    birthdate: '1956-05-20',
    gender: 'female',
    identity: '025156000103',
    phone: '0912000103',
    does: 'Bảy mươi tuổi, ở cùng con',
  },
  {
    sub: 'tran-minh-duc',
    name: 'Trần Minh Đức',
    birthdate: '1985-11-30',
    gender: 'male',
    identity: '025085000104',
    phone: '0912000104',
    email: 'duc@example.vn',
    represents: [{ code: '2600999901', name: 'Công ty TNHH Chè Đồi Thử Nghiệm' }],
    does: 'Giám đốc một công ty nhỏ',
  },
]
