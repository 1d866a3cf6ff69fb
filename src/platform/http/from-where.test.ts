import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { isLoopback, networkOf, underOwnName } from './from-where.ts'

describe('from where somebody asks', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network)
  })

  it('knows this machine by its addresses and by its name', () => {
    for (const host of [
      '127.0.0.1',
      '127.8.8.8',
      '::1',
      '[::1]',
      '::ffff:127.0.0.1',
      'localhost',
      'a.localhost',
    ])
      expect(isLoopback(host), host).toBe(true)
    for (const host of ['0.0.0.0', '::', '10.0.0.1', '2001:db8::1', 'example.vn', 'localhost.example.vn', ''])
      expect(isLoopback(host), host).toBe(false)
  })

  it('leads who came to this machine by another name to the one that the server gives itself, and nobody else', async () => {
    const app = fastify()
    app.get('/go', (request) => ({ to: underOwnName(request, 'http://127.0.0.1:4000') ?? null }))
    const from = async (host: string, more: Record<string, string> = {}) =>
      (await app.inject({ url: '/go?back=%2Fapply', headers: { host, ...more } })).json().to
    expect(await from('localhost:4000')).toBe('http://127.0.0.1:4000/go?back=%2Fapply')
    expect(await from('127.0.0.1:4000')).toBe(null)
    expect(await from('localhost:4001')).toBe(null)
    expect(await from('motcua.phutho.gov.vn:4000')).toBe(null)
    expect(await from('localhost:4000', { 'x-forwarded-for': '203.0.113.9' })).toBe(null)
    await app.close()
  })
})
