import { describe, expect, it } from 'vitest'
import { parseLaunchArguments } from '../../electron/main/launchArguments.ts'

const parse = (...args: string[]) => parseLaunchArguments(args, '/home/ada')

describe('the command line of the app', () => {
  it('asks for nothing by itself', () => {
    expect(parse()).toEqual({ file: null, exportReport: null, print: null })
  })

  it('names a file, from where the person stands', () => {
    expect(parse('plans/a.rackrise').file).toBe('/home/ada/plans/a.rackrise')
    expect(parse('/plans/a.rackrise').file).toBe('/plans/a.rackrise')
  })

  it('lets Chromium’s switches pass', () => {
    expect(parse('--no-sandbox', '--use-gl=angle', 'a.rackrise', '--inspect=0').file).toBe(
      '/home/ada/a.rackrise',
    )
  })

  it('exports a report of what it opens', () => {
    expect(parse('a.rackrise', '--export-report=out/a.pdf')).toEqual({
      file: '/home/ada/a.rackrise',
      exportReport: '/home/ada/out/a.pdf',
      print: null,
    })
  })

  it('prints without a window', () => {
    expect(parse('--print-report=a.rackrise', '--out=/tmp/out', '--stills').print).toEqual({
      file: '/home/ada/a.rackrise',
      folder: '/tmp/out',
      wantsStills: true,
    })
    expect(parse('--print-report=a.rackrise').print).toMatchObject({
      folder: '/home/ada',
      wantsStills: false,
    })
  })
})
