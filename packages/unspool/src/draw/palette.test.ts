import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coloursOf, hueCount, type Theme } from './palette.js';

// How colours reach those who see less red, green or blue, entirely: Machado, Oliveira and Fernandes (2009), on linear light.
const eyes: Readonly<Record<string, readonly (readonly number[])[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

for (const theme of ['light', 'dark'] as const)
  for (const eye of Object.keys(eyes))
    test(`the colours of people are apart: ${theme}, ${eye}`, () => {
      const hues = huesIn(theme);
      assert.equal(hues.length, hueCount);
      const near = hues.flatMap((a, at) => hues.slice(at + 1).map((b) => ({ a, b, far: distance(a, b, eye) })));
      assert.deepEqual(
        near.filter(({ far }) => far < 0.07),
        [],
      );
    });

for (const theme of ['light', 'dark'] as const)
  test(`what is drawn is seen on the paper: ${theme}`, () => {
    const colours = coloursOf(theme);
    const contrast = (name: string) => {
      const [a, b] = [brightness(colours[name] as string), brightness(colours.paper as string)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    for (const name of ['ink', 'soft', 'back']) assert.ok(contrast(name) >= 4.5, `${name}: ${contrast(name)}`);
    for (let hue = 0; hue < hueCount; hue += 1)
      assert.ok(contrast(`hue-${hue}`) >= 3, `${hue}: ${contrast(`hue-${hue}`)}`);
  });

function huesIn(theme: Theme): readonly string[] {
  return Object.entries(coloursOf(theme)).flatMap(([name, colour]) => (name.startsWith('hue-') ? [colour] : []));
}

function linear(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

function brightness(colour: string): number {
  return dot([0.2126, 0.7152, 0.0722], linear(colour));
}

/** How far apart two colours look, in Oklab (Ottosson 2020), where 1 is from black to white. */
function distance(a: string, b: string, eye: string): number {
  const [x, y] = [a, b].map((colour) => oklab((eyes[eye] ?? []).map((row) => dot(row, linear(colour)))));
  return Math.hypot(...(x ?? []).map((part, at) => part - (y?.[at] ?? 0)));
}

function oklab(light: readonly number[]): readonly number[] {
  const cones = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map((row) =>
    Math.cbrt(
      dot(
        row,
        light.map((part) => Math.min(1, Math.max(0, part))),
      ),
    ),
  );
  return [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ].map((row) => dot(row, cones));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, part, at) => sum + part * (b[at] ?? 0), 0);
}
