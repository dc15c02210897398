import { once } from "node:events";
import { createWriteStream } from "node:fs";

const narrative =
  "The project rehabilitates the road and its bridges, trains the district engineers and pays for two years of maintenance. " +
  "Le projet remet en état la route et ses ponts, forme les ingénieurs et finance deux années d’entretien. ";

/** Numbers that look random and are the same every time: a linear congruential generator (Numerical Recipes' constants). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const twoDigits = (value: number) => String(value).padStart(2, "0");

function activity(index: number, pick: (below: number) => number): string {
  const date = () => `${2005 + pick(20)}-${twoDigits(1 + pick(12))}-${twoDigits(1 + pick(28))}`;
  const transactions = Array.from({ length: 8 + pick(12) }, (_, position) => {
    const value = `${pick(9_000_000)}.${twoDigits(pick(100))}`;
    return `  <transaction ref="T${index}-${position}">
   <transaction-type code="${1 + pick(4)}"/>
   <transaction-date iso-date="${date()}"/>
   <value currency="${["USD", "EUR", "GBP"][pick(3)]}" value-date="${date()}">${pick(20) === 0 ? "-" : ""}${value}</value>
   <description><narrative>Payment ${position} &amp; fees</narrative></description>
   <provider-org ref="XX-BANK-${pick(9)}" provider-activity-id="XX-BANK-${pick(9)}-P"><narrative>Development Bank</narrative></provider-org>
   <receiver-org ref="XX-GOV-${pick(99)}" type="10"><narrative>Ministère des travaux publics</narrative></receiver-org>
   <flow-type code="10"/><finance-type code="110"/><aid-type code="C01"/><tied-status code="5"/>
  </transaction>
`;
  }).join("");
  const locations = Array.from({ length: pick(4) }, () => {
    const name = `<name><narrative>Village ${pick(999)}</narrative></name>`;
    const point = `<point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>-${pick(20)}.25 ${pick(40)}.5</pos></point>`;
    return `  <location ref="L${pick(99)}">${name}${point}<exactness code="1"/></location>\n`;
  }).join("");
  return ` <iati-activity xml:lang="en" default-currency="USD" hierarchy="1" last-updated-datetime="2025-01-01T00:00:00Z">
  <iati-identifier>XX-BANK-1-${index}</iati-identifier>
  <reporting-org ref="XX-BANK-1" type="40"><narrative>Development Bank</narrative></reporting-org>
  <title><narrative>Road ${index} — northern section</narrative><narrative xml:lang="fr">Route ${index} – section nord</narrative></title>
  <description type="1"><narrative>${narrative.repeat(1 + pick(8))}</narrative></description>
  <participating-org role="1" ref="XX-BANK-1" type="40"><narrative>Development Bank</narrative></participating-org>
  <participating-org role="4" ref="XX-GOV-${pick(99)}" type="10"><narrative>Ministère des travaux publics</narrative></participating-org>
  <activity-status code="${1 + pick(5)}"/>
  <activity-date type="1" iso-date="${date()}"/><activity-date type="3" iso-date="${date()}"/>
  <recipient-country code="KE" percentage="60"/><recipient-country code="TZ" percentage="40"/>
${locations}  <sector vocabulary="1" code="21020" percentage="70"/><sector vocabulary="1" code="21010" percentage="30"/>
  <policy-marker vocabulary="1" code="6" significance="1"/>
  <default-flow-type code="10"/><default-finance-type code="110"/><default-aid-type code="C01"/><default-tied-status code="5"/>
  <budget type="1" status="2"><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><value value-date="2020-01-01">${pick(9_000_000)}</value></budget>
${transactions}  <document-link url="https://example.org/${index}" format="application/pdf"><title><narrative>Report</narrative></title><category code="A01"/></document-link>
  <related-activity ref="XX-BANK-1-${pick(999)}" type="3"/>
  <result type="1"><title><narrative>Kilometres built</narrative></title><indicator measure="1"><title><narrative>km</narrative></title></indicator></result>
 </iati-activity>
`;
}

/** Writes an IATI 2.03 file of about so many megabytes, the same for the same seed. */
export async function generateActivities(path: string, megabytes: number, seed = 42): Promise<void> {
  const pick = numbers(seed);
  const out = createWriteStream(path);
  out.write('<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n');
  let length = 0;
  for (let index = 0; length < megabytes * 1e6; ) {
    let block = "";
    for (; block.length < 1e6; index += 1) block += activity(index, pick);
    length += Buffer.byteLength(block);
    if (!out.write(block)) await once(out, "drain");
  }
  out.end("</iati-activities>\n");
  await once(out, "finish");
}
