CREATE EXTENSION IF NOT EXISTS pg_trgm;


-- Text as it is searched and sorted: lower case, accents removed. The same on the embedded database and on a server,
-- whatever their collations. Queries fold the typed words with it too.
CREATE OR REPLACE FUNCTION muster_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(replace(replace(translate(lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]', '', 'g')), 'øđłðıħ', 'odldih'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')
$$;
