-- The same as before, in a fifth of the time: the list of hosts was read anew at every call, and a website that does not
-- even hold the domain was taken apart. Every signature asks this once or more, a roster of 100,000 as often.
CREATE OR REPLACE FUNCTION own_domain(host text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
  DECLARE
    labels text[] := string_to_array(lower(btrim(coalesce(host, ''), E' \t\r\n')), '.');
    n int;
  BEGIN
    IF '' = ANY (labels) THEN labels := array_remove(labels, ''); END IF;
    n := cardinality(labels);
    IF n > 2 THEN
      IF length(labels[n]) = 2 AND labels[n - 1] = ANY ('{com,co,org,net,gob,gov,gouv,edu,ac,or,nom,info,go}'::text[]) THEN
        labels := labels[n - 2:];
      ELSE
        labels := labels[n - 1:];
      END IF;
    END IF;
    RETURN CASE WHEN coalesce(labels[1], '') = ANY ('{
      gmail,googlemail,hotmail,outlook,live,msn,yahoo,ymail,rocketmail,icloud,me,mac,aol,proton,protonmail,pm,tutanota,tuta,
      zoho,gmx,mail,email,yandex,fastmail,hushmail,riseup,disroot,autistici,inventati,terra,uol,bol,ig,globo,globomail,r7,oi,
      zipmail,prodigy,telmex,infinitum,speedy,fibertel,arnet,ciudad,sinectis,adsl,antel,vtr,entel,movistar,claro,tigo,une,etb,
      cantv,racsa,ice,cable,sbcglobal,comcast,verizon,att,btinternet,orange,wanadoo,free,laposte,web,t-online,telefonica,qq,
      163,126,mailinator,guerrillamail,10minutemail,yopmail,hey,duck,facebook,instagram,twitter,x,linkedin,youtube,linktr,
      wordpress,blogspot,wixsite,weebly,github,google,medium,tiktok,t,bit}'::text[]) THEN '' ELSE array_to_string(labels, '.') END;
  END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION mail_domain_matches(email text, website text, mail_domains text[]) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
  DECLARE
    writes_from text := own_domain(split_part(email, '@', 2));
    host text;
    domain text;
  BEGIN
    IF coalesce(writes_from, '') = '' THEN RETURN false; END IF;
    IF position(writes_from IN lower(website)) > 0 THEN
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
