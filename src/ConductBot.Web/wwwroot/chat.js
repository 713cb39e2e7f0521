// Puts Web Chat into the page: gets a token for the chosen sample person, goes on with that person's last conversation, and comes back after the
// program was stopped and started again.
(() => {
  'use strict';

  const place = document.getElementById('chat');
  const settings = JSON.parse(place.dataset.settings);
  const conversationKey = `conductbot.conversation.${settings.person}`;
  const languageKey = `conductbot.language.${settings.person}`;
  const locale = settings.language === 'en' ? 'en-US' : 'vi-VN';

  const styleOptions = {
    accent: '#0f4c75',
    backgroundColor: '#ffffff',
    primaryFont: getComputedStyle(document.documentElement).fontFamily,
    subtle: '#46586a',
    paddingRegular: 12,
    bubbleBackground: '#f3f5f8',
    bubbleBorderColor: '#d5dde5',
    bubbleBorderRadius: 12,
    bubbleTextColor: '#17242f',
    bubbleMaxWidth: 720,
    // An answer longer than the view stops with its beginning, which is its verdict, in sight.
    autoScrollSnapOnPage: true,
    bubbleMinHeight: 40,
    bubbleFromUserBackground: '#0f4c75',
    bubbleFromUserBorderColor: '#0f4c75',
    bubbleFromUserBorderRadius: 12,
    bubbleFromUserTextColor: '#ffffff',
    messageActivityWordBreak: 'break-word',
    timestampColor: '#46586a',
    groupTimestamp: 60000,
    sendTimeout: 30000,
    uploadAccept: settings.accept,
    uploadMultiple: true,
    // Choosing a file is sending it: a file that waits beside the words is easily overlooked.
    sendAttachmentOn: 'attach',
    sendBoxBackground: '#ffffff',
    sendBoxBorderTop: '1px solid #d5dde5',
    sendBoxHeight: 52,
    sendBoxButtonColor: '#0f4c75',
    sendBoxButtonColorOnHover: '#0a3552',
    sendBoxButtonColorOnFocus: '#0a3552',
    sendBoxPlaceholderColor: '#5b6c7d',
    sendBoxTextWrap: true,
    sendBoxMaxHeight: 160,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: '#ffffff',
    suggestedActionBorderColor: '#0f4c75',
    suggestedActionBorderRadius: 18,
    suggestedActionBorderWidth: 1,
    suggestedActionTextColor: '#0f4c75',
    suggestedActionHeight: 36,
    suggestedActionBackgroundColorOnHover: '#e7f0f7',
    suggestedActionBackgroundColorOnFocus: '#e7f0f7',
    suggestedActionTextColorOnHover: '#0a3552',
    suggestedActionTextColorOnFocus: '#0a3552',
    transcriptActivityVisualKeyboardIndicatorColor: '#b35c00',
    transcriptVisualKeyboardIndicatorColor: '#b35c00'
  };

  const adaptiveCardsHostConfig = {
    supportsInteractivity: true,
    fontFamily: styleOptions.primaryFont,
    fontSizes: { small: 13, default: 15, medium: 17, large: 19, extraLarge: 23 },
    lineHeights: { small: 19, default: 23, medium: 25, large: 27, extraLarge: 30 },
    spacing: { small: 4, default: 8, medium: 12, large: 18, extraLarge: 26, padding: 16 },
    separator: { lineThickness: 1, lineColor: '#d5dde5' },
    containerStyles: {
      default: {
        backgroundColor: '#ffffff',
        foregroundColors: {
          default: { default: '#17242f', subtle: '#46586a' },
          accent: { default: '#0f4c75', subtle: '#0f4c75' },
          attention: { default: '#9f1d20', subtle: '#9f1d20' },
          good: { default: '#14632f', subtle: '#14632f' },
          warning: { default: '#7a4a00', subtle: '#7a4a00' }
        }
      },
      emphasis: {
        backgroundColor: '#f3f5f8',
        foregroundColors: {
          default: { default: '#17242f', subtle: '#46586a' },
          accent: { default: '#0f4c75', subtle: '#0f4c75' },
          attention: { default: '#9f1d20', subtle: '#9f1d20' },
          good: { default: '#14632f', subtle: '#14632f' },
          warning: { default: '#7a4a00', subtle: '#7a4a00' }
        }
      },
      warning: {
        backgroundColor: '#e8f1f8',
        foregroundColors: {
          default: { default: '#17242f', subtle: '#46586a' },
          accent: { default: '#0f4c75', subtle: '#0f4c75' },
          attention: { default: '#9f1d20', subtle: '#9f1d20' },
          good: { default: '#14632f', subtle: '#14632f' },
          warning: { default: '#7a4a00', subtle: '#7a4a00' }
        }
      }
    },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
    adaptiveCard: { allowCustomStyle: true }
  };

  async function grant() {
    const known = localStorage.getItem(conversationKey);
    const answer = await fetch(`/v3/directline/tokens/generate${known ? `?conversation=${encodeURIComponent(known)}` : ''}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: { id: settings.userId } })
    });
    if (!answer.ok && known) {
      // The conversation is no longer ours to go on with: a new one.
      localStorage.removeItem(conversationKey);
      return grant();
    }
    if (!answer.ok) throw new Error(`The token was refused: ${answer.status}`);

    const granted = await answer.json();
    localStorage.setItem(conversationKey, granted.conversationId);
    return granted;
  }

  // What the client gives up, because its token ran out while the machine slept or the program is just being started, is sent again with a new token:
  // a pressed button would otherwise be lost without a word. What had arrived is not taken twice, for it carries its id.
  const pauses = [0, 1000, 2000, 4000, 8000];

  async function sendAgain(activity) {
    for (const pause of pauses) {
      await new Promise(done => setTimeout(done, pause));
      try {
        const granted = await grant();
        const answer = await fetch(`/v3/directline/conversations/${encodeURIComponent(granted.conversationId)}/activities`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${granted.token}` },
          body: JSON.stringify(activity),
          signal: AbortSignal.timeout(10000)
        });
        if (answer.ok) return (await answer.json()).id;
        if (answer.status < 500 && answer.status !== 403 && answer.status !== 429) break;
      } catch {
        // Not reached: once more after the pause.
      }
    }
    throw new Error('It was not sent.');
  }

  function sendPatiently(directLine, notSent) {
    const post = directLine.postActivity.bind(directLine);
    directLine.postActivity = activity => ({
      subscribe(next, error, complete) {
        const observer = typeof next === 'function' ? { next, error, complete } : next;
        const sent = id => {
          observer.next?.(id);
          observer.complete?.();
        };
        post(activity).subscribe({
          next: id => {
            if (id !== 'retry') sent(id);
            else if (activity.attachments?.length) observer.error?.(new Error('The files were not sent.'));
            else sendAgain(activity).then(sent, reason => {
              notSent();
              observer.error?.(reason);
            });
          },
          error: reason => {
            notSent();
            observer.error?.(reason);
          }
        });
        // Whoever loses interest: what was pressed is sent all the same.
        return { unsubscribe() {} };
      }
    });
    return directLine;
  }

  // When the token runs out, as while the machine slept, the client would give the connection up, the page would open anew, and what somebody has typed into
  // a form would be lost. So the client goes on with a new token. Only when none is to be had, or it is another conversation's, the page opens anew.
  function keepToken(directLine, conversation) {
    const giveUp = directLine.expiredToken.bind(directLine);
    let renewing;
    let last = Date.now();

    async function renew() {
      for (const pause of pauses) {
        await new Promise(done => setTimeout(done, pause));
        try {
          const granted = await grant();
          if (granted.conversationId !== conversation) return false;
          directLine.reconnect({ ...granted, streamUrl: directLine.streamUrl });
          return true;
        } catch {
          // Not reached: once more after the pause.
        }
      }
      return false;
    }

    const renewed = () => (renewing ??= renew().finally(() => (renewing = undefined)));
    directLine.expiredToken = () => renewed().then(done => done || giveUp());

    // What the client tries again goes with the token that it has by then.
    const ajax = directLine.services.ajax;
    directLine.services.ajax = request => {
      if (request.headers?.Authorization) Object.defineProperty(request.headers, 'Authorization', { enumerable: true, get: () => `Bearer ${directLine.token}` });
      return ajax(request);
    };

    // A clock that jumped has slept: the token is renewed before anybody meets its end.
    return setInterval(() => {
      const slept = Date.now() - last > 90000;
      last = Date.now();
      if (slept) renewed();
    }, 15000);
  }

  // The page's language is told to the bot when it is another one than this person was last shown.
  function tellLanguage(dispatch) {
    const last = localStorage.getItem(languageKey);
    localStorage.setItem(languageKey, settings.language);
    if (last ? last !== settings.language : settings.language !== 'vi') {
      dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'language', value: settings.language } });
    }
  }

  let lost = 0;

  async function open() {
    let granted;
    try {
      granted = await grant();
    } catch {
      fail();
      return;
    }

    let store;
    const directLine = sendPatiently(window.WebChat.createDirectLine({
      token: granted.token,
      domain: `${location.origin}/v3/directline`,
      webSocket: true,
      conversationStartProperties: { locale }
    }), () => store.dispatch({ type: 'WEB_CHAT/SET_NOTIFICATION', payload: { id: 'send', level: 'error', message: settings.notSent } }));
    store = window.WebChat.createStore({}, ({ dispatch }) => next => action => {
      if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
        lost = 0;
        tellLanguage(dispatch);
      }
      // A file that will be refused is not sent first.
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && (action.payload.activity.channelData?.attachmentSizes ?? []).some(size => size > settings.fileBytes)) {
        dispatch({ type: 'WEB_CHAT/SET_NOTIFICATION', payload: { id: 'file', level: 'error', message: settings.fileTooLarge } });
        return undefined;
      }
      return next(action);
    });

    const clock = keepToken(directLine, granted.conversationId);
    place.replaceChildren();
    const frame = place.appendChild(document.createElement('div'));
    window.WebChat.renderWebChat({
      directLine,
      store,
      locale,
      userID: settings.userId,
      username: settings.userName,
      styleOptions,
      adaptiveCardsHostConfig,
      overrideLocalizedStrings: strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: settings.placeholder })
    }, frame);

    // 3: the token ran out; 4: no connection could be had; 5: the conversation ended.
    const watching = directLine.connectionStatus$.subscribe(status => {
      if (status < 3 || status > 5) return;
      clearInterval(clock);
      watching.unsubscribe();
      lost++;
      setTimeout(open, Math.min(15000, 1000 * 2 ** lost));
    });
  }

  function fail() {
    const words = document.createElement('p');
    const again = document.createElement('button');
    words.className = 'opening';
    words.setAttribute('role', 'alert');
    words.append(settings.unavailable, document.createElement('br'), again);
    again.type = 'button';
    again.textContent = settings.tryAgain;
    again.addEventListener('click', open);
    place.replaceChildren(words);
  }

  document.getElementById('as').addEventListener('change', event => event.target.form.submit());
  document.getElementById('restart').addEventListener('click', () => {
    localStorage.removeItem(conversationKey);
    location.reload();
  });
  open();
})();
