import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { once } from '../../base/index.js';
import { type Picture, toSvg } from '../../draw/index.js';
import type { Font } from './fonts.js';
import { needed } from './needed.js';

/** A picture as PNG, two dots for each unit. */
export async function toPng(picture: Picture, theme: 'light' | 'dark', fonts: readonly Font[]): Promise<Uint8Array> {
  const { Resvg } = await resvg();
  const drawing = new Resvg(toSvg(picture, { theme }), {
    font: {
      fontBuffers: fonts.map(({ bytes }) => bytes),
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans',
    },
    fitTo: { mode: 'zoom', value: zoom },
  });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}

const zoom = 2;

const resvg = once(async () => {
  const loaded = await needed('@resvg/resvg-wasm', () => import('@resvg/resvg-wasm'));
  await loaded.initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return loaded;
});
