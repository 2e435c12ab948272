import { describe, expect, it } from 'vitest';
import { calmer, pointsOf } from '../../src/charts/outline.ts';
import { locateOnLand, nearestCoast, readBorder, readCountry } from '../../src/story/land.ts';

const [mali, guinea, ghana] = ['466', '324', '288'];

describe('borders', () => {
  it('run along the outlines of both countries, point for point', () => {
    const outline = (iso: string): Set<string> =>
      new Set(pointsOf(readCountry(iso)).map(({ x, y }) => `${x} ${y}`));
    const border = pointsOf(readBorder(mali, guinea)).map(({ x, y }) => `${x} ${y}`);
    expect(border.length).toBeGreaterThan(10);
    expect([...outline(mali)]).toEqual(expect.arrayContaining(border));
    expect([...outline(guinea)]).toEqual(expect.arrayContaining(border));
  });

  it('are the same from either side', () => {
    const ends = (d: string) => new Set([pointsOf(d)[0], pointsOf(d).at(-1)]);
    expect(ends(readBorder(guinea, mali))).toEqual(ends(readBorder(mali, guinea)));
  });

  it('do not exist between countries that do not meet, nor with a country that is none', () => {
    expect(() => readBorder(mali, ghana)).toThrow('the countries 466 and 288 have no border');
    expect(() => readCountry('999')).toThrow('the geography has no country 999');
  });

  it('keep their ends when they are made less crooked', () => {
    const whole = pointsOf(readBorder(mali, guinea));
    const calm = pointsOf(calmer(readBorder(mali, guinea), 40));
    expect([calm[0], calm.at(-1)]).toEqual([whole[0], whole.at(-1)]);
    expect(calm.length).toBeLessThan(whole.length);
    for (const [index, { x, y }] of calm.slice(1).entries())
      expect(Math.hypot(x - calm[index]!.x, y - calm[index]!.y)).toBeGreaterThanOrEqual(40);
  });
});

describe('the coast', () => {
  it('is nearest to Bamako in Guinea, and nearest to a place on it at that place', () => {
    const coast = nearestCoast(-8.0003, 12.6493);
    const { x, y } = locateOnLand(coast.lon, coast.lat);
    const country = pointsOf(readCountry(guinea));
    expect(Math.min(...country.map((point) => Math.hypot(point.x - x, point.y - y)))).toBeLessThan(1);
    expect(nearestCoast(coast.lon, coast.lat)).toEqual(coast);
  });
});
