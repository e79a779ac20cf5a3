#!/usr/bin/env tsx
/**
 * Builds a .deb the way electron-builder asks `fpm` to (`-s dir -t deb …`, found through CUSTOM_FPM_PATH), with
 * dpkg-deb alone: electron-builder's own fpm is a download that not every build machine can reach.
 */
import { parseArgs } from 'node:util'
import { writeDebPackage } from './debPackage.ts'

const text = { type: 'string' } as const
const list = { type: 'string', multiple: true } as const

// Strict: an option that is not understood stops the build rather than being left out of the package.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    source: { ...text, short: 's' },
    target: { ...text, short: 't' },
    force: { type: 'boolean' },
    name: text,
    version: text,
    architecture: text,
    package: text,
    maintainer: text,
    vendor: text,
    license: text,
    url: text,
    description: text,
    category: text,
    depends: { ...list, short: 'd' },
    'deb-recommends': list,
    'deb-priority': text,
    'deb-compression': text,
    'after-install': text,
    'after-remove': text,
  },
})

if (values.source !== 'dir' || values.target !== 'deb') throw new Error('Only -s dir -t deb is built here.')

await writeDebPackage({
  file: required('package'),
  compression: values['deb-compression'] ?? 'xz',
  // Each input is written SOURCE=TARGET; a trailing slash means the folder's content.
  inputs: positionals.map((input) => {
    const at = input.lastIndexOf('=')
    return { from: input.slice(0, at), to: input.slice(at + 1) }
  }),
  scripts: { postinst: values['after-install'], postrm: values['after-remove'] },
  control: {
    Package: required('name'),
    Version: required('version'),
    Architecture: required('architecture'),
    Maintainer: required('maintainer'),
    License: values.license,
    Vendor: values.vendor,
    Depends: values.depends?.join(', '),
    Recommends: values['deb-recommends']?.join(', '),
    Section: values.category,
    Priority: values['deb-priority'] ?? 'optional',
    Homepage: values.url,
    Description: controlDescription(required('description')),
  },
})

function required(
  option: 'package' | 'name' | 'version' | 'architecture' | 'maintainer' | 'description',
): string {
  const value = values[option]
  if (value === undefined) throw new Error(`--${option} is missing.`)
  return value
}

/** A synopsis line, then lines indented by one space, an empty one written as a dot. */
function controlDescription(description: string): string {
  const [synopsis = '', ...rest] = description.trim().split('\n')
  return [synopsis.trim(), ...rest.map((line) => ` ${line.trim() || '.'}`)].join('\n')
}
