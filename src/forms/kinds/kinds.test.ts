import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../index.ts'
import { KINDS, type KindName } from './kinds.ts'
import { QUESTION_KINDS } from './question-kinds.ts'

const AT = { today: '2026-11-23' }
const read = (kind: KindName, typed: string, lang: 'vi' | 'en' = 'vi') => {
  const answer = KINDS[kind].read(typed, { ...AT, lang })
  return answer.ok ? [answer.value, ...(answer.unusual ? [answer.unusual.code] : [])] : answer.error.code
}

/** Lists that others made, beside the project. */
const DATA = new URL('../../../../shared/data/identifiers/', import.meta.url)
const rowsOf = (file: string) =>
  existsSync(new URL(file, DATA))
    ? readFileSync(new URL(file, DATA), 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(','))
    : []

describe('a field', () => {
  it.each<[KindName, string, unknown]>([
    ['person-name', ' Nguyễn  Thị\u200b Hoa ', ['Nguyễn Thị Hoa']],
    ['person-name', "Y Blô K'Brơi", ["Y Blô K'Brơi"]],
    ['person-name', '\u200b', 'required'],
    ['person-name', '12 34', 'person_name_letters'],
    ['person-name', 'A'.repeat(201), 'person_name_long'],
    ['person-name', 'Thử “A & B” 2', ['Thử “A & B” 2']],
    ['id-number', '025 190 000 001', ['025190000001']],
    ['id-number', '０２５１９００００００１', ['025190000001']],
    ['id-number', '13 1234567', ['131234567']],
    ['id-number', '02519000001', 'id_number_length'],
    ['id-number', 'abc', 'id_number_length'],
    ['id-number', '025 227 000 001', 'id_number_year'],
    ['id-number', '025 226 000 001', ['025226000001']],
    ['id-number', '025 401 000 001', 'id_number_year'],
    ['id-number', '000 190 000 001', ['000190000001', 'id_number_place']],
    ['passport', 'c 1234567', ['C1234567']],
    ['passport', '12 3456789', ['123456789', 'passport_foreign']],
    ['passport', 'ABCDEF', 'passport_form'],
    ['tax-code', '0100112437011', ['0100112437-011']],
    ['tax-code', '0314409058', ['0314409058']],
    ['tax-code', '0314409059', 'tax_code_check'],
    ['tax-code', '025190000001', ['025190000001']],
    ['tax-code', '025227000001', 'id_number_year'],
    ['phone', '(0210) 3846 000', ['02103846000']],
    ['phone', '+84 912 345 678', ['0912345678']],
    ['phone', '0912.345.678', ['0912345678']],
    ['phone', '0302 345 678', ['0302345678', 'phone_unusual']],
    ['phone', '01652345678', ['01652345678', 'phone_old']],
    ['phone', '19001000', ['19001000', 'phone_unusual']],
    ['phone', '+49 30 901820', ['+4930901820', 'phone_unusual']],
    ['phone', '12345', 'phone_form'],
    ['phone', '0912345678 / 0987654321', 'phone_form'],
    ['email', 'a@b.vn ', ['a@b.vn']],
    ['email', 'no mail address', 'email_form'],
    ['date', '1/3/2026', ['2026-03-01']],
    ['date', '30/2/2026', 'date_unreal'],
    ['date', 'hôm nào', 'date_form'],
    ['date', '', 'required'],
    ['birth-date', '1990', ['1990']],
    ['birth-date', '28/2/1990', ['1990-02-28']],
    ['birth-date', '0001-01-01', 'date_year'],
    ['birth-date', '1899', 'birth_date_early'],
    ['birth-date', '1899-12-31', 'birth_date_early'],
    ['birth-date', '24/11/2026', 'birth_date_future'],
    ['number', '1 000', [1000]],
    ['number', '1,5', [1.5]],
    ['number', '1.5', 'number_form'],
    ['number', '1,000', 'number_form'],
    ['number', '1.2.3', 'number_form'],
    ['number', '1e2', 'number_form'],
    ['number', '99999999999999999', 'number_large'],
    ['money', '1.250.000 đ', [1250000]],
    ['money', '100 VNĐ', [100]],
    ['money', '1,5', 'money_whole'],
    ['money', '-5', 'money_negative'],
    ['bank-account', '1234 5678 9012', ['123456789012']],
    ['bank-account', 'motcua123', ['MOTCUA123', 'bank_account_letters']],
    ['bank-account', '12345', 'bank_account_form'],
    ['vehicle-plate', '19a 12345', ['19A-123.45']],
    ['vehicle-plate', '19-B1 123.45', ['19B1-123.45']],
    ['vehicle-plate', '09A-123.45', 'vehicle_plate_form'],
    ['date', '１/３/２０２６', ['2026-03-01']],
    ['birth-date', '5/6/58', ['1958-06-05']],
    ['birth-date', '１９９０\u200b', ['1990']],
    ['partial-date', '5/6/58', ['1958-06-05']],
    ['partial-date', 'tháng 6 năm 1958', ['1958-06']],
    ['partial-date', '13/1958', 'partial_date_month'],
    ['partial-date', '31/2/1958', 'date_unreal'],
    ['partial-date', '12/2026', 'partial_date_future'],
    ['partial-date', '11/2026', ['2026-11']],
    ['day-month', '29/2', 'day_month_unreal'],
    ['day-month', '１/１', ['01/01']],
    ['phone', '(+84) 912 345 678', ['0912345678']],
    ['phone', '84912345678', ['0912345678']],
    ['email', 'ａ@B.VN', ['a@b.vn']],
    ['id-number', '000000000000', 'id_number_zeros'],
    ['personal-number', '131234567', 'personal_number_length'],
    ['old-id-number', '131 234 567', ['131234567']],
    ['vehicle-plate', '19A-123456', 'vehicle_plate_form'],
    ['vehicle-plate', '19B112345', ['19B1-123.45']],
    ['parcel-number', '-5', 'parcel_number_form'],
    ['parcel-number', '0125', ['125']],
    ['parcel-number', '12a', ['12A', 'parcel_number_unusual']],
    ['land-certificate', 'da123456', ['DA 123456']],
    ['licence-number', '２５０１９００００００１', ['250190000001']],
    ['industry-code', '0000', 'industry_code_division'],
    ['ethnicity', 'Ê đê', ['Ê-đê']],
    ['ethnicity', 'K’Ho', ['Cơ-ho']],
    ['country', 'nước Pháp', ['FR']],
    ['sex', 'NỮ', ['female']],
    ['commune', 'xã hy cương', ['08515']],
    ['commune', 'Tân Lập', 'commune_several'],
    ['commune', 'Tân Lập, Hòa Bình', ['05287', 'commune_old']],
    ['commune', 'Phường Gia Cẩm, thành phố Việt Trì, Phú Thọ', ['07900', 'commune_old']],
    ['commune', 'Phường Quang Trung, Hà Giang', 'commune_split'],
    ['commune', 'Khu 8', 'commune_unknown'],
    ['text', 'ＡＢＣ – “x”', ['ＡＢＣ - “x”']],
    ['text', '\ud83d', 'text_unstorable'],
    ['number', '1,2345678', 'number_decimals'],
    ['yes-no', 'Ｙes', [true]],
    ['yes-no', 'Không có.', [false]],
    ['sex', 'Nam giới', ['male']],
    ['id-number', 'CCCD: 079201000001', ['079201000001']],
    ['personal-number', 'Số định danh cá nhân 079 201 000 001', ['079201000001']],
    ['passport', 'Hộ chiếu số C1234567', ['C1234567']],
    ['tax-code', 'MST: 0100109106 - 001', ['0100109106-001']],
    ['tax-code', '0100109106-01', 'tax_code_length'],
    ['tax-code', '079 201 000 001', ['079201000001']],
    ['organisation-code', '0100109106-01', 'tax_code_length'],
    ['industry-code', '3411', 'industry_code_division'],
    ['phone', '+84 (0)912 345 678', ['0912345678']],
    ['phone', '84 210 3846 000', ['02103846000']],
    ['phone', 'ĐT: 0912 345 678', ['0912345678']],
    ['phone', '09123456789', 'phone_form'],
    ['email', 'a@tên-miền.vn', ['a@xn--tn-min-iva0322d.vn']],
    ['email', 'nguyễn@vnpt.vn', 'email_accents'],
    ['email', `${'a'.repeat(65)}@b.vn`, 'email_form'],
    ['email', 'a@b-.vn', 'email_form'],
    ['date', 'ngày 27/3/2026.', ['2026-03-27']],
    ['date', '27/3/2569', 'date_year'],
    ['birth-date', '00/00/1958', ['1958']],
    ['birth-date', 'sinh năm 1958', ['1958']],
    ['birth-date', '6/1958', 'birth_date_form'],
    ['partial-date', '00/06/1958', ['1958-06']],
    ['partial-date', '0/0/1958', ['1958']],
    ['partial-date', '1958/6', ['1958-06']],
    ['number', '0.123', 'number_form'],
    ['number', '1,000,000', [1000000]],
    ['money', '1,000,000 VND', [1000000]],
    ['money', '2,3 triệu', [2300000]],
    ['money', '500k', [500000]],
    ['money', '2 tỷ 300 triệu đồng', [2300000000]],
    ['money', '2 tỷ 1500 triệu', 'number_form'],
    ['money', '1,5 tỷ 300 triệu', 'number_form'],
    ['money', '0,0005 nghìn', 'money_whole'],
    ['money', '9007200 tỷ', 'number_large'],
    ['money', 'VND 200.000', [200000]],
    ['bank-account', 'STK: 0011001234567', ['0011001234567']],
    ['vehicle-plate', 'BKS 29A 12.345', ['29A-123.45']],
    ['vehicle-plate', '29-A1 2345', ['29A1-2345']],
    ['vehicle-plate', '29MD1-123.45', ['29MĐ1-123.45']],
    ['vehicle-plate', 'NG 80-011-01', ['80-011-NG-01']],
    ['vehicle-plate', '80 011 NG 01', ['80-011-NG-01']],
    ['vehicle-plate', '29NN-123.45', ['29-123-NN-45']],
    ['vehicle-plate', 'T29-123.45', ['T29-123.45']],
    ['vehicle-plate', 'tm 1234', ['TM-12-34', 'vehicle_plate_army']],
    ['vehicle-plate', '13A-123.45', ['13A-123.45', 'vehicle_plate_place']],
    ['parcel-number', 'Thửa đất số 125.', ['125']],
    ['land-certificate', 'DA số 123456', ['DA 123456']],
    ['land-certificate', 'DA 1234567', 'land_certificate_form'],
    ['ethnicity', 'dân tộc Kinh (Việt)', ['Kinh']],
    ['ethnicity', 'Xê-đăng', ['Xơ-đăng']],
    ['country', 'Bỉ', ['BE']],
    ['country', 'Áo', ['AT']],
    ['country', 'Ý', ['IT']],
    ['country', 'Mỹ', ['US']],
    ['country', 'Cam-pu-chia', ['KH']],
    ['commune', 'Phường 1, TP Đà Lạt, Lâm Đồng', 'commune_several_here'],
    ['commune', 'Phường Bến Nghé, Quận 1, TP.HCM', ['26740', 'commune_old']],
    ['yes-no', 'Có', [true]],
    ['yes-no', 'no', [false]],
    ['yes-no', 'có lẽ', 'yes_no_form'],
  ])('%s reads %j as %j', (kind, typed, want) => {
    expect(read(kind, typed)).toEqual(want)
  })

  it('takes a number as the language of the page writes it', () => {
    expect(['1,000', '1.5', '1.000', '1,5'].map((typed) => read('number', typed, 'en'))).toEqual([
      [1000],
      [1.5],
      'number_form',
      'number_form',
    ])
  })

  it('says a number so that it is read back as the same', () => {
    const decimals = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6))
      .map(([value, digits]) => value / 10 ** digits)
    fc.assert(
      fc.property(decimals, fc.constantFrom('vi' as const, 'en' as const), (value, lang) => {
        expect(KINDS.number.read(KINDS.number.say(value, lang), { ...AT, lang })).toEqual({ ok: true, value })
      }),
    )
  })

  it('finds every commune by the name that it says', () => {
    for (const code of ['00004', '07900', '08515', '26740', '32248']) {
      const said = KINDS.commune.say(code, 'vi')
      if (said !== code) expect([said, read('commune', said)]).toEqual([said, [code]])
    }
  })

  it('reads every country by its code and by its names in both languages', () => {
    const control = KINDS.country.control
    const options = control?.draw === 'known' ? control.options : []
    for (const { code, label } of options)
      for (const typed of [code, label.vi, label.en])
        expect([typed, read('country', typed)]).toEqual([typed, [code]])
    expect(options.length).toBeGreaterThan(190)
  })

  it('has a sentence in both languages for every error it can show', () => {
    for (const { errors } of Object.values(KINDS)) {
      for (const { vi, en } of Object.values(errors)) expect(vi.length * en.length).toBeGreaterThan(0)
    }
  })

  it('is named in the documentation of forms', () => {
    const text = readFileSync(new URL('../../../docs/forms.md', import.meta.url), 'utf8')
    expect(QUESTION_KINDS.filter((kind) => !text.includes(`\`${kind}\``))).toEqual([])
  })

  it('reads anything without failing, and its own value as the same value', () => {
    const names = fc.constantFrom(...(Object.keys(KINDS) as KindName[]))
    fc.assert(
      fc.property(names, fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (name, typed) => {
        const first = KINDS[name].read(typed, AT)
        if (!first.ok) expect(Object.keys(KINDS[name].errors)).toContain(first.error.code)
        // What was unusual about how it was typed is not about the value.
        else if (typeof first.value === 'string')
          expect(KINDS[name].read(first.value, AT)).toMatchObject({ ok: true, value: first.value })
      }),
    )
  })
})

describe.skipIf(rowsOf('mst_vectors.csv').length === 0)(
  'numbers that others checked (skipped without their lists)',
  () => {
    it('are tax codes, or not, as they say', () => {
      for (const [code = '', expected] of rowsOf('mst_vectors.csv')) {
        expect([code, typeof read('tax-code', code) === 'string']).toEqual([code, expected !== 'valid'])
      }
    })

    it('begin with the provinces of identity numbers', () => {
      for (const [prefix = ''] of rowsOf('cccd_province_codes_63.csv')) {
        expect(read('id-number', `${prefix}190000001`)).toEqual([`${prefix}190000001`])
      }
    })

    it('tell century and year of birth', () => {
      for (const [digit = '', years = ''] of rowsOf('cccd_century_gender.csv')) {
        const isBorn = Number(years.slice(0, 4)) <= 2026
        expect(typeof read('id-number', `025${digit}00000001`)).toBe(isBorn ? 'object' : 'string')
      }
    })

    it('are telephones that exist; blocks that nobody has are asked about', () => {
      const unused = /^0(30|31|51)|^01/
      for (const [prefix = '', digits = '', type] of rowsOf('vn_phone_prefixes_libphonenumber.csv')) {
        const answer = read('phone', prefix.padEnd(Number(digits), '3'))
        if (type === 'FIXED_LINE')
          expect([prefix, answer]).toEqual([prefix, [prefix.padEnd(Number(digits), '3')]])
        if (type === 'MOBILE' && !unused.test(prefix))
          expect([prefix, typeof answer]).toEqual([prefix, 'object'])
      }
    })
  },
)
