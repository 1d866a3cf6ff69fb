import { describe, expect, it } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'
import { checkPassword } from './passwords.ts'

describe('passwords that are guessed first', () => {
  it.each([
    ...[
      'password123',
      'Password2026!',
      'Mật khẩu 123',
      'matkhau@2024',
      'P@ssw0rd2025',
      'm4tkh4u123',
      '123matkhau123',
    ],
    ...[
      '1234567890',
      '0987654321',
      'qwertyuiop',
      'abcdefghij',
      '1q2w3e4r5t',
      '1qaz2wsx3edc',
      'aaaaaaaaaaaa',
      'abababababab',
    ],
    ...[
      '0912345678',
      '025190000001',
      '01011990',
      'anhyeuem123',
      'EmYeuAnh2020',
      'vietnam2026',
      'phutho1234',
      'abc1abc1abc1',
    ],
  ])('%s is one', (password) => {
    expect(isCommonPassword(password)).toBe(true)
    expect(checkPassword(password.padEnd(10, '0'), 'lan@example.vn').ok && password.length >= 10).toBe(false)
  })

  it.each([
    ...[
      'đường về quê mưa bay',
      'mua-roi-tren-pho-nui',
      'quả bưởi Đoan Hùng chín',
      'motcua-dat-to-2026',
      'x7#Kq!p2Lm',
    ],
    ...['correct horse battery', 'con gà mái đẻ mười trứng', 'matkhau của bà ngoại'],
  ])('%s is none', (password) => {
    expect(isCommonPassword(password)).toBe(false)
    expect(checkPassword(password, 'lan@example.vn').ok).toBe(true)
  })
})
