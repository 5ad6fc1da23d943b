import { useEffect, useState } from 'preact/hooks';
import { hrefOf, parseRoute, type Route } from './route';

/** Where the library page is: a main view, and a paper opened beside it. */
export interface Location {
  main: Exclude<Route, { view: 'paper' }>;
  paper?: number;
}

/**
 * The page's place, kept in its address, so that Back, reload and links work. A paper
 * opens beside whatever was shown.
 */
export function useRoute(): {
  location: Location;
  /** `replace` leaves no step to go back to: for each letter typed. */
  go: (route: Route, replace?: boolean) => void;
} {
  const [location, setLocation] = useState<Location>(() =>
    follow({ main: { view: 'saved' } }, parseRoute(window.location.hash)),
  );

  const read = () =>
    setLocation((last) => follow(last, parseRoute(window.location.hash)));
  useEffect(() => {
    // Links and Back change the fragment; `go` by history does not tell.
    addEventListener('popstate', read);
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('popstate', read);
      removeEventListener('hashchange', read);
    };
  }, []);

  return {
    location,
    go: (route, replace = false) => {
      if (replace) history.replaceState(null, '', hrefOf(route));
      else history.pushState(null, '', hrefOf(route));
      read();
    },
  };
}

function follow(last: Location, route: Route): Location {
  return route.view === 'paper'
    ? { main: last.main, paper: route.paper }
    : { main: route };
}
