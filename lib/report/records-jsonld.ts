/**
 * Records as JSON-LD: schema.org for acts and documents, SKOS for kinds of gaps, PROV for where a record comes from, OA for
 * the tie between a passage and what it speaks of. The context stands in the file, so that reading it asks no server.
 */
import { LANGUAGES, type LText } from '@/lib/base/language';
import { canonical } from '@/lib/gap/canonical';
import type { Gap } from '@/lib/gap/gap';
import { kindLabel } from '@/lib/gap/labels';
import type { Source } from '@/lib/gap/source';
import { actById } from '@/lib/law/catalogue';
import type { Provision } from '@/lib/law/provision';
import { inIdOrder, RETIRED, type RecordsExport } from './records';

const CONTEXT = {
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  lacuna: 'urn:lacuna:',
};

export function recordsToJsonLd({ material, filter, conditions }: RecordsExport): string {
  const graph = [
    ...inIdOrder(material.sources).map(sourceNode),
    ...inIdOrder(material.gaps).map((gap) => gapNode(gap, material.packOf[gap.id])),
    ...inIdOrder(material.passages).map((passage) => ({
      '@id': iri(passage.id),
      '@type': 'oa:Annotation',
      'oa:hasTarget': {
        '@type': 'oa:SpecificResource',
        'oa:hasSource': { '@id': iri(passage.source) },
        'oa:hasSelector': {
          '@type': 'oa:FragmentSelector',
          'schema:value': passage.pin,
          'lacuna:certainty': passage.pinStatus,
        },
      },
      'oa:bodyValue': texts(passage.says),
    })),
    ...inIdOrder(material.recommendations).map((one) => ({
      '@id': iri(one.id),
      '@type': 'schema:Recommendation',
      'schema:text': texts(one.text),
      'schema:audience': one.addressee,
      'schema:about': one.gaps.map((id) => ({ '@id': iri(id) })),
      'prov:wasQuotedFrom': one.passages.map((id) => ({ '@id': iri(id) })),
    })),
    ...inIdOrder(material.assessments).map((one) => ({
      '@id': iri(one.id),
      '@type': 'schema:Review',
      'schema:itemReviewed': { '@id': iri(one.about) },
      'schema:datePublished': one.date,
      'schema:author': one.assessor.name,
      'lacuna:status': one.status,
      ...(one.grade
        ? {
            'schema:reviewRating': {
              '@type': 'schema:Rating',
              'schema:ratingValue': one.grade.value,
              'schema:description': one.grade.given,
            },
          }
        : {}),
    })),
    ...[...material.packs]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, version, sha256, title, retired }) => ({
        '@id': `urn:lacuna:pack:${encodeURIComponent(name)}`,
        '@type': ['schema:Dataset', 'prov:Entity'],
        'schema:name': title,
        'schema:version': version,
        'schema:sha256': sha256,
        ...(retired ? { 'schema:creativeWorkStatus': RETIRED } : {}),
      })),
  ];
  const asked = { 'lacuna:filter': filter, 'lacuna:conditions': conditions };
  return `${JSON.stringify(JSON.parse(canonical({ '@context': CONTEXT, ...asked, '@graph': graph })), null, 1)}\n`;
}

const iri = (id: string): string => `urn:lacuna:${encodeURIComponent(id)}`;

const texts = (text: LText) =>
  LANGUAGES.flatMap((language) => {
    const found = text[language];
    return found ? [{ '@value': found.text, '@language': language }] : [];
  });

const sourceNode = (source: Source) => ({
  '@id': iri(source.id),
  '@type': 'schema:Report',
  'schema:name': texts(source.title),
  'schema:author': texts(source.author),
  'schema:datePublished': source.date,
  'schema:inLanguage': source.langs,
  ...(source.symbol ? { 'schema:identifier': source.symbol } : {}),
  ...(source.url ? { 'schema:url': source.url } : {}),
});

function gapNode(gap: Gap, pack: string | undefined) {
  return {
    '@id': iri(gap.id),
    '@type': ['schema:Claim', 'prov:Entity'],
    'schema:name': texts(gap.title),
    'schema:text': texts(gap.body),
    'schema:about': gap.domestic.map(legislation),
    'lacuna:measuredAgainst': gap.standards.map(legislation),
    'schema:keywords': gap.kinds.map((kind) => ({
      '@id': `urn:lacuna:kind:${kind}`,
      '@type': 'skos:Concept',
      'skos:prefLabel': LANGUAGES.map((language) => ({ '@value': kindLabel(kind, language), '@language': language })),
    })),
    'schema:citation': gap.evidence.map((id) => ({ '@id': iri(id) })),
    'prov:wasAttributedTo': gap.provenance.attribution,
    'schema:license': gap.provenance.licence,
    ...(pack ? { 'prov:wasDerivedFrom': { '@id': `urn:lacuna:pack:${encodeURIComponent(pack)}` } } : {}),
  };
}

function legislation({ act: id, path, edition }: Provision) {
  const act = actById(id);
  return {
    '@id': `urn:lacuna:${id}:${encodeURIComponent(path)}`,
    '@type': 'schema:Legislation',
    'schema:legislationIdentifier': `${act?.akn ?? id} ${path}`,
    ...(act?.adopted ? { 'schema:legislationDate': act.adopted } : {}),
    ...(edition ? { 'schema:legislationDateVersion': edition } : {}),
  };
}
