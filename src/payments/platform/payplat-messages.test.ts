import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONFIRM_ORDER, INIT_ORDER, isSigned, readMoment, sayMoment, signed } from './payplat-messages.ts'

const init = {
  LoaiBanTin: 'INIT',
  PhienBan: '1.0.6',
  MaDoiTac: 'H44',
  MaThamChieu: 'A1',
  SoTien: '4000',
  LoaiHinhThanhToan: 'PAY',
  MaKenhThanhToan: '1',
  MaThietBi: '1',
  NgonNgu: 'vi-VN',
  MaTienTe: 'VND',
  MaNganHang: 'PAYMENT',
  ThongTinGiaoDich: 'Nop phi',
  ThoiGianGD: '20261123090000',
  Ip: '10.0.0.1',
}

describe('a payment message', () => {
  it('is signed over its fields in the published order and the secret, joined by bars', () => {
    const text = 'INIT|1.0.6|H44|A1|4000|PAY|1|1|vi-VN|VND|PAYMENT|Nop phi|20261123090000|10.0.0.1|khoa'
    expect(signed(init, INIT_ORDER, 'khoa').MaXacThuc).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('is known again by whoever has the secret, until one sign of a signed field changes', () => {
    const field = fc.constantFrom(...CONFIRM_ORDER)
    const message = Object.fromEntries(CONFIRM_ORDER.map((name) => [name, `${name} 1`]))
    fc.assert(
      fc.property(field, fc.string({ minLength: 1 }), fc.string({ minLength: 8 }), (name, more, secret) => {
        const sent = signed(message, CONFIRM_ORDER, secret)
        expect(isSigned(sent, CONFIRM_ORDER, secret)).toBe(true)
        expect(isSigned({ ...sent, [name]: `${sent[name]}${more}` }, CONFIRM_ORDER, secret)).toBe(false)
        expect(isSigned(sent, CONFIRM_ORDER, `${secret}x`)).toBe(false)
      }),
    )
  })

  it('says its time in Vietnam on a clock of 24 hours, and reads it back', () => {
    expect(sayMoment(Date.UTC(2026, 10, 23, 16, 5, 9))).toBe('20261123230509')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), (seconds) => {
        expect(readMoment(sayMoment(seconds * 1000))).toBe(seconds * 1000)
      }),
    )
    for (const no of ['20261323090000', '20260230090000', '20261123240000', '20261123096000', 'x', '']) {
      expect(readMoment(no)).toBeUndefined()
    }
  })
})
