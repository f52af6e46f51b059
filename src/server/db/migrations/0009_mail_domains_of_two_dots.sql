-- A website written with two dots in a row holds the domain without holding its text: the quick look passed it by.
CREATE OR REPLACE FUNCTION mail_domain_matches(email text, website text, mail_domains text[]) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
  DECLARE
    writes_from text := own_domain(split_part(email, '@', 2));
    host text;
    domain text;
  BEGIN
    IF coalesce(writes_from, '') = '' THEN RETURN false; END IF;
    IF position(writes_from IN lower(website)) > 0 OR position('..' IN website) > 0 THEN
      host := lower(substring(regexp_replace(website, '^[a-z]+://', '', 'i') FROM '^[^/?#:]*'));
      IF host LIKE 'www%' THEN host := regexp_replace(host, '^www[0-9]?\.', ''); END IF;
      IF own_domain(host) = writes_from THEN RETURN true; END IF;
    END IF;
    IF mail_domains IS NOT NULL THEN
      FOREACH domain IN ARRAY mail_domains LOOP
        IF own_domain(regexp_replace(domain, '^.*@', '')) = writes_from THEN RETURN true; END IF;
      END LOOP;
    END IF;
    RETURN false;
  END $$;
