import { expect, test } from 'vitest';
import { parse } from 'yaml';
import locale from '../../assets/locales/en.yml?raw';
import { exporterIds, loadExporter } from '../../lib/export/exporters';

const words = parse(locale) as Record<string, unknown>;

test.each(exporterIds)(
  '%s has its file’s name, and words for readers',
  async (id) => {
    const key = `export_${id.replaceAll('-', '_')}`;
    expect(
      [key, `${key}_text`].filter((it) => !(it in words)),
      'Add them to every file of assets/locales.',
    ).toEqual([]);
    expect((await loadExporter(id)).id).toBe(id);
  },
);
